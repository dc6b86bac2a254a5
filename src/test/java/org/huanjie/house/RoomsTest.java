package org.huanjie.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 分包守则 — a sub-package uses those of its own module that it names, and no packages go round in a circle. */
class RoomsTest {

    private static final String HOUSE = "org.huanjie";

    private static final Pattern USES = Pattern.compile("@Uses\\([^)]*\\)");

    private final JavaClasses house = Compiled.house();

    @Test
    void everySubPackageUsesWhatItNamesAndNamesWhatItUses() {
        assertThat(faults(house, HOUSE, "src/main/java", "src/bench/java")).isEmpty();
    }

    @Test
    void noPackagesGoRoundInACircle() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void violatorsAreCaught() {
        var root = HOUSE + ".house.violators";
        assertThat(faults(Compiled.violators("rooms"), root, "src/test/java"))
                .containsExactly(
                        "rooms.far names nothing",
                        "rooms.near uses far without naming it",
                        "rooms.near names absent without using it");
    }

    private static List<String> faults(JavaClasses classes, String root, String... sources) {
        return Stream.of(classes.getPackage(root))
                .flatMap(all -> all.getSubpackagesInTree().stream())
                .filter(one -> !one.getClasses().isEmpty()
                        && below(one.getName(), root).contains("."))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .flatMap(one -> faults(one, root, sources).stream())
                .toList();
    }

    private static List<String> faults(JavaPackage one, String root, String... sources) {
        var room = below(one.getName(), root);
        var module = root + "." + room.substring(0, room.indexOf('.'));
        var folder = folder(one.getName(), sources);
        var named = named(folder.resolve("package-info.java"));
        if (named.isEmpty()) {
            return List.of(room + " names nothing");
        }
        var used = used(one, module);
        var written = String.join(
                "",
                Tree.files(folder.toString(), ".java").stream().map(Tree::text).toList());
        return Stream.concat(
                        used.stream()
                                .filter(other -> !named.get().contains(other))
                                .map(other -> room + " uses " + other + " without naming it"),
                        named.get().stream()
                                // of a constant of the language only its value is in the program
                                .filter(other -> !used.contains(other)
                                        && !written.contains("import " + module + "." + other + "."))
                                .sorted()
                                .map(other -> room + " names " + other + " without using it"))
                .toList();
    }

    private static Path folder(String name, String... sources) {
        var folders = Stream.of(sources)
                .map(source -> Path.of(source, name.split("\\.")))
                .toList();
        return folders.stream().filter(Files::isDirectory).findFirst().orElse(folders.getFirst());
    }

    private static Optional<Set<String>> named(Path file) {
        return Optional.of(file)
                .filter(Files::exists)
                .map(Tree::text)
                .flatMap(text -> USES.matcher(text).results().findFirst())
                .map(found -> Set.copyOf(Tree.literals(found.group())));
    }

    private static Set<String> used(JavaPackage one, String module) {
        var used = new TreeSet<String>();
        for (var dependency : one.getClassDependenciesFromThisPackage()) {
            var other = dependency.getTargetClass().getBaseComponentType().getPackageName();
            if (other.equals(module)) {
                used.add(".");
            } else if (other.startsWith(module + ".") && !other.equals(one.getName())) {
                used.add(below(other, module));
            }
        }
        return used;
    }

    private static String below(String name, String root) {
        return name.substring(root.length() + 1);
    }
}
