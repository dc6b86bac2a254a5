package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 行为守则 — a ledger is read for good: every kind of act that was ever entered keeps its sentence, whether or not the program still writes it. */
class ActsTest {

    /** acts.csv: every kind that was ever entered. */
    static final Set<String> EVER = Tree.text(Path.of("src/test/resources/acts.csv"))
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> WRITTEN = Tree.sources().stream()
            .map(Tree::text)
            .flatMap(source -> MessageKeys.kinds(source).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyKindThatIsWrittenIsAmongThoseThatEverWere() {
        assertThat(WRITTEN).hasSizeGreaterThan(100);
        assertThat(missing(WRITTEN, EVER)).as("add it to acts.csv").isEmpty();
    }

    @Test
    void everyKindThatEverWasHasItsSentenceInBothLanguages() {
        for (boolean english : new boolean[] {false, true}) {
            assertThat(wordless(EVER, MessageFiles.all(english))).isEmpty();
        }
    }

    @Test
    void theyBite() {
        assertThat(missing(Set.of("roll.loaded", "roll.burnt"), Set.of("roll.loaded"))).containsExactly("roll.burnt");
        assertThat(wordless(Set.of("roll.loaded", "roll.looked"), Map.of("act.roll.loaded", "导入")))
                .containsExactly("roll.looked");
    }

    private static Set<String> missing(Set<String> written, Set<String> ever) {
        var missing = new TreeSet<>(written);
        missing.removeAll(ever);
        return missing;
    }

    private static Set<String> wordless(Set<String> kinds, Map<String, String> words) {
        return kinds.stream()
                .filter(kind -> words.getOrDefault("act." + kind, "").isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
