package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 编号类型 — what has a typed id is never named by a bare UUID: one in the place of another does not compile. */
class IdsTest {

    /** By what parameters and fields are called, the type of their ids. */
    private static final Map<String, String> TYPES = Map.of("sitting", "SittingId", "election", "ElectionId");

    @Test
    void whatHasATypedIdIsNeverABareUuid() {
        var bare = new TreeSet<String>();
        for (var file : Tree.sources()) {
            bare(Tree.text(file)).forEach(each -> bare.add(file.getFileName() + ": " + each));
        }
        assertThat(bare).isEmpty();
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
        assertThat(bare("Optional<Integer> numberOf(UUID sitting, UUID token)")).containsExactly("UUID sitting");
        assertThat(bare("record Keyed(SittingId sitting, UUID token)")).isEmpty();
    }

    private static List<String> bare(String source) {
        return Pattern.compile("\\bUUID (?:" + String.join("|", TYPES.keySet()) + ")\\b")
                .matcher(source)
                .results()
                .map(match -> match.group())
                .toList();
    }
}
