package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL 守则 — a module's statements touch its own tables; searches are ranges, never LIKE. */
class SqlTest {

    private static final Set<String> SCHEMAS = Set.of(
            "region",
            "access",
            "ledger",
            "election",
            "readiness",
            "responsibility",
            "situation",
            "roll",
            "candidacy",
            "polling",
            "count",
            "publication",
            "wall");
    /** Modules whose tables lie in a schema of another name. */
    private static final Map<String, String> SCHEMA_OF = Map.of("problem", "situation", "briefing", "situation");

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:FROM|JOIN|INTO|UPDATE|COPY)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern LIKE = Pattern.compile("\\bI?LIKE\\b");

    @Test
    void aModuleTouchesOnlyItsOwnTables() {
        var strangers = new TreeSet<String>();
        for (var file : Tree.files("src/main/java/org/huanjie", ".java")) {
            if (file.getNameCount() > 6) {
                var module = file.getName(5).toString();
                if (!Set.of("bench", "store")
                        .contains(module)) { // the bench measures tables, the store backs all of them up
                    strangers(module, Tree.literals(Tree.text(file)))
                            .forEach(t -> strangers.add(file.getFileName() + " → " + t));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void nothingSearchesByLike() {
        assertThat(Tree.files("src/main/java", ".java"))
                .noneSatisfy(file -> assertThat(Tree.literals(Tree.text(file)))
                        .anyMatch(text -> LIKE.matcher(text).find()));
    }

    @Test
    void violatorsAreCaught() {
        assertThat(strangers("wall", List.of("SELECT 1 FROM roll.voter v JOIN wall.cell c")))
                .containsExactly("roll");
        assertThat(LIKE.matcher("WHERE name LIKE :x").find()).isTrue();
    }

    private static Set<String> strangers(String module, List<String> literals) {
        var found = new TreeSet<String>();
        for (var text : literals) {
            TABLE.matcher(text).results().map(match -> match.group(1)).forEach(schema -> {
                if (SCHEMAS.contains(schema) && !schema.equals(SCHEMA_OF.getOrDefault(module, module))) {
                    found.add(schema);
                }
            });
        }
        return found;
    }
}
