package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * 编号类型 — what has a typed id is never named by a bare UUID: one in the place of another does not compile. What has none yet is listed by
 * module, and the list only gets shorter.
 */
class IdsTest {

    /** By what parameters and fields are called, the type of their ids. */
    private static final Map<String, String> TYPES =
            Map.of("sitting", "SittingId", "election", "ElectionId", "voter", "VoterId", "principal", "VoterId");

    private static final Path KNOWN = Path.of("src/test/resources/house/bare-ids.csv");
    private static final Pattern BARE = Pattern.compile("\\bUUID ([a-z]\\w*)(?=[,;)\\s])");
    private static final Pattern MODULE = Pattern.compile("org/huanjie/(\\w+)/");

    @Test
    void whatHasATypedIdIsNeverABareUuid() {
        var bare = new TreeSet<String>();
        for (var file : Tree.sources()) {
            bare(Tree.text(file)).stream()
                    .filter(TYPES::containsKey)
                    .forEach(name -> bare.add(file.getFileName() + ": " + name));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void whatIsNamedByABareUuidIsListed() {
        var bare = new TreeSet<String>();
        for (var file : Tree.sources()) {
            var module = MODULE.matcher(file.toString().replace('\\', '/'));
            if (module.find()) {
                bare(Tree.text(file)).forEach(name -> bare.add(module.group(1) + "," + name));
            }
        }
        assertThat(bare)
                .as("give it a type, or take out of %s what has one now", KNOWN)
                .containsExactlyElementsOf(Tree.text(KNOWN).lines().skip(1).toList());
    }

    @Test
    void everyTypeIsThere() {
        var files = Tree.sources().stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(TYPES.values()).allMatch(type -> files.contains(type + ".java"));
    }

    @Test
    void violatorsAreCaught() {
        assertThat(bare("Optional<Integer> numberOf(UUID sitting, @Nullable UUID token)"))
                .containsExactly("sitting", "token");
        assertThat(bare("record Drawn(\n        UUID voter,\n        int n) {}"))
                .containsExactly("voter");
        assertThat(bare("record Keyed(SittingId sitting, VoterId voter) {} private static UUID md5(String text)"))
                .isEmpty();
    }

    private static List<String> bare(String source) {
        return BARE.matcher(source).results().map(match -> match.group(1)).toList();
    }
}
