package org.huanjie.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 楼层 — the modules of a house, each on the lowest floor that lies above all that it uses. */
final class Floors {

    private final Map<String, Set<String>> uses;
    private final Map<String, Integer> floors = new HashMap<>();

    private Floors(Map<String, Set<String>> uses) {
        this.uses = uses;
        uses.keySet().forEach(module -> floors.put(module, floor(module, List.of())));
    }

    /** The floors of those packages directly below a root that are modules. */
    static Floors of(JavaClasses classes, String root, Predicate<String> isModule) {
        var uses = new TreeMap<String, Set<String>>();
        for (var one : classes) {
            var module = module(one.getPackageName(), root);
            if (isModule.test(module)) {
                var used = uses.computeIfAbsent(module, none -> new TreeSet<>());
                one.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> module(
                                dependency
                                        .getTargetClass()
                                        .getBaseComponentType()
                                        .getPackageName(),
                                root))
                        .filter(other -> isModule.test(other) && !other.equals(module))
                        .forEach(used::add);
            }
        }
        return new Floors(uses);
    }

    /** The names of the modules, floor by floor from the top, by name within a floor. */
    List<List<String>> fromTheTop() {
        return floors.values().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(floor -> uses.keySet().stream()
                        .filter(module -> floor.equals(floors.get(module)))
                        .toList())
                .toList();
    }

    /** What a module uses and reaches by no way round: the arrows that a picture needs. */
    List<String> arrows(String module) {
        var around = new TreeSet<String>();
        uses(module).forEach(used -> uses(used).forEach(below -> reach(below, around)));
        return uses(module).stream().filter(used -> !around.contains(used)).toList();
    }

    Set<String> uses(String module) {
        return uses.getOrDefault(module, Set.of());
    }

    private void reach(String module, Set<String> reached) {
        if (reached.add(module)) {
            uses(module).forEach(used -> reach(used, reached));
        }
    }

    private int floor(String module, List<String> above) {
        var way = Stream.concat(above.stream(), Stream.of(module)).toList();
        if (above.contains(module)) {
            throw new AssertionError("modules go round in a circle: " + String.join(" → ", way));
        }
        int highest = -1;
        for (var used : uses(module)) {
            highest = Math.max(highest, floors.containsKey(used) ? floors.get(used) : floor(used, way));
        }
        return highest + 1;
    }

    private static String module(String packageName, String root) {
        return packageName.startsWith(root + ".")
                ? packageName.substring(root.length() + 1).split("\\.")[0]
                : "";
    }
}
