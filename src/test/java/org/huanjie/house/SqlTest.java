package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL 守则 — a module's statements touch its own tables; searches are ranges, never LIKE. */
class SqlTest {

    /** Modules that reach into others' tables, each with its reason. */
    private static final Map<String, String> EVERY_TABLE = Map.of("store", "backs up the tables of all");

    /** Who may put a table's triggers out of force, each with its reason. */
    private static final Map<String, String> WITHOUT_TRIGGERS = Map.of(
            "VoterSounds.java", "fills what is derived from names, as the owner, while an upgrade runs",
            "V20261130_0601__roll_of_a_term.sql", "says of the lines of closed rolls which term they are of, once",
            "Restore.java", "brings the rows of a backup back as they were, into empty tables");

    private static final Set<String> SCHEMAS = Database.present().schemas();

    /** Modules whose tables lie in a schema of another name. */
    private static final Map<String, String> SCHEMA_OF = Map.of("problem", "situation", "briefing", "situation");

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:FROM|JOIN|INTO|UPDATE|COPY)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern TRIGGERS_OFF =
            Pattern.compile("(?i)\\bDISABLE\\s+(TRIGGER|RULE)\\b|session_replication_role");
    private static final Pattern NUMBER_OF_LOCK =
            Pattern.compile("pg_advisory_xact_lock\\(hashtextextended\\([^;]*, (\\d+)\\)\\)");
    private static final Pattern NUMBER_OF_KIND = Pattern.compile("(?m)^    [A-Z]+\\((\\d+)\\)[,;]");
    private static final Pattern LIKE = Pattern.compile("\\bI?LIKE\\b");

    @Test
    void aModuleTouchesOnlyItsOwnTables() {
        var strangers = new TreeSet<String>();
        for (var file : Tree.files("src/main/java/org/huanjie", ".java")) {
            if (file.getNameCount() > 6) {
                var module = file.getName(5).toString();
                if (!EVERY_TABLE.containsKey(module)) {
                    strangers(module, Tree.literals(Tree.text(file)))
                            .forEach(t -> strangers.add(file.getFileName() + " → " + t));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void nothingSearchesByLike() {
        assertThat(Tree.sources())
                .noneSatisfy(file -> assertThat(Tree.literals(Tree.text(file)))
                        .anyMatch(text -> LIKE.matcher(text).find()));
    }

    /** The guards stand in triggers: of the product nothing puts them out of force as the benches do, which are no part of it. */
    @Test
    void noGuardIsPutOutOfForce() {
        assertThat(Stream.of(".java", ".sql")
                        .flatMap(suffix -> Tree.files("src/main", suffix).stream())
                        .filter(file -> TRIGGERS_OFF.matcher(Tree.text(file)).find())
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_TRIGGERS.keySet());
    }

    @Test
    void advisoryLocksAreHeldByTheirKind() {
        assertThat(Tree.files("src/main/java", ".java").stream()
                        .filter(file -> locks(Tree.text(file)))
                        .map(file -> file.getFileName().toString()))
                .containsExactly("Lock.java");
        var ofFunctions = Tree.files("src/main/resources/db/migration", ".sql").stream()
                .flatMap(file -> NUMBER_OF_LOCK.matcher(Tree.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var ofKinds = NUMBER_OF_KIND
                .matcher(Tree.text(Path.of("src/main/java/org/huanjie/store/scope/Lock.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ofFunctions).isNotEmpty();
        assertThat(ofKinds)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ofFunctions)
                .hasSizeGreaterThan(1);
    }

    @Test
    void theSchemasAreThoseOfTheMigrations() {
        assertThat(SCHEMAS).contains("region", "access", "ledger", "election", "roll", "polling", "count", "store");
        assertThat(Database.of("-- a module\nCREATE SCHEMA newcomer;\nCREATE TABLE newcomer.one (id int);")
                        .schemas())
                .containsExactly("newcomer");
    }

    @Test
    void violatorsAreCaught() {
        assertThat(strangers("wall", List.of("SELECT 1 FROM roll.voter v JOIN wall.cell c")))
                .containsExactly("roll");
        assertThat(strangers("wall", List.of("DELETE FROM store.stamp"))).containsExactly("store");
        assertThat(List.of("ALTER TABLE a.b disable trigger USER", "SET LOCAL session_replication_role = 'replica'"))
                .allMatch(text -> TRIGGERS_OFF.matcher(text).find());
        assertThat(LIKE.matcher("WHERE name LIKE :x").find()).isTrue();
        assertThat(locks("sql(\"SELECT pg_advisory_xact_lock(1)\")")).isTrue();
        assertThat(locks("// pg_advisory_xact_lock\nsql(\"SELECT 1\")")).isFalse();
    }

    private static boolean locks(String source) {
        return Tree.literals(source).stream().anyMatch(text -> text.contains("pg_advisory"));
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
