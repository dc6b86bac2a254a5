package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 守则总表 — {@code docs/guards.md} names every function of a trigger, every function that runs as the owner, what looks across schemas, and
 * every guard of the house, and nothing that is not there.
 */
class GuardsTest {

    private static final Path GUARDS = Path.of("docs/guards.md");
    private static final Pattern NAME = Pattern.compile("`([a-z]+\\.[a-z_]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");
    private static final String ACROSS = "## Across schemas";

    private final Database database = Database.present();
    private final String guards = Tree.text(GUARDS);

    @Test
    void everyFunctionOfATriggerIsNamed() {
        assertThat(database.ofTriggers()).hasSizeGreaterThan(50);
        assertThat(missing(database.ofTriggers(), named(guards))).isEmpty();
    }

    @Test
    void everyFunctionThatRunsAsTheOwnerIsNamed() {
        assertThat(missing(database.asOwner(), named(guards))).isEmpty();
    }

    @Test
    void whatLooksAcrossSchemasIsListedExactly() {
        assertThat(across(guards)).isEqualTo(database.acrossSchemas());
    }

    @Test
    void everyGuardOfTheHouseIsNamed() {
        var house = Tree.files("src/test/java/org/huanjie/house", "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(house).contains("GuardsTest");
        assertThat(missing(house, found(TEST, guards))).isEmpty();
    }

    @Test
    void nothingIsNamedThatIsNotThere() {
        assertThat(missing(ofSchemas(named(guards), database.schemas()), database.names()))
                .isEmpty();
        var types = Stream.of("src/main/java", "src/test/java")
                .flatMap(root -> Tree.files(root, ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(missing(found(TYPE, guards), types)).isEmpty();
    }

    @Test
    void violatorsAreCaught() {
        var small = Database.of("""
                CREATE SCHEMA hen; CREATE SCHEMA egg;
                CREATE TABLE hen.nest (id int); CREATE TABLE egg.box (id int);
                CREATE FUNCTION hen.watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE FUNCTION egg.count() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 FROM hen.nest $$;
                CREATE TRIGGER watched BEFORE INSERT ON hen.nest FOR EACH ROW EXECUTE FUNCTION hen.watch();
                CREATE TRIGGER gone BEFORE INSERT ON hen.nest FOR EACH ROW EXECUTE FUNCTION hen.leave();
                """, """
                DROP TRIGGER gone ON hen.nest; -- CREATE TRIGGER never BEFORE INSERT ON hen.nest EXECUTE FUNCTION hen.never();
                CREATE TRIGGER watched BEFORE INSERT ON egg.box FOR EACH ROW EXECUTE FUNCTION hen.watch();
                """);
        assertThat(small.schemas()).containsExactly("egg", "hen");
        assertThat(small.ofTriggers()).containsExactly("hen.watch");
        assertThat(small.asOwner()).containsExactly("egg.count");
        assertThat(small.acrossSchemas()).containsExactly("egg.count", "hen.watch");
        var page = "| a promise | `egg.count` | `EggTest` |\n" + ACROSS
                + "\n| `hen.watch` | why |\n\n## Next\n`hen.nest`\n";
        assertThat(missing(Set.of("hen.watch", "hen.sleep"), named(page))).containsExactly("hen.sleep");
        assertThat(ofSchemas(Set.of("hen.watch", "closed.csv"), small.schemas()))
                .containsExactly("hen.watch");
        assertThat(across(page)).containsExactly("hen.watch");
        assertThat(found(TEST, page)).containsExactly("EggTest");
        assertThat(missing(found(TYPE, page), Set.of("Egg"))).containsExactly("EggTest");
    }

    private static Set<String> named(String page) {
        return found(NAME, page);
    }

    // the first column of the section's table
    private static Set<String> across(String page) {
        var section = page.substring(page.indexOf(ACROSS) + ACROSS.length());
        var end = section.indexOf("\n## ");
        return (end < 0 ? section : section.substring(0, end))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofSchemas(Set<String> names, Set<String> schemas) {
        return names.stream()
                .filter(name -> schemas.contains(name.substring(0, name.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(Predicate.not(there::contains)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
