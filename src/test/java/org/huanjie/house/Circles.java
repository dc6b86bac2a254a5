package org.huanjie.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** 类的回路 — types of one package that need each other in a circle, each with how many are in it. */
final class Circles {

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> reachable = new HashMap<>();

    private Circles(JavaClasses classes) {
        for (var one : classes) {
            var from = topLevel(one);
            for (var dependency : one.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass();
                if (to.getPackageName().equals(one.getPackageName())
                        && !topLevel(to).equals(from)) {
                    uses.computeIfAbsent(from, anyone -> new TreeSet<>()).add(topLevel(to));
                }
            }
        }
        uses.keySet().forEach(type -> reachable.put(type, from(type)));
    }

    static List<Shape> of(JavaClasses classes) {
        var circles = new Circles(classes);
        return circles.uses.keySet().stream()
                .map(type ->
                        new Shape(Shape.Kind.CIRCLE, type.substring(type.lastIndexOf('.') + 1), circles.size(type)))
                .toList();
    }

    private int size(String type) {
        return 1
                + (int) reachable.getOrDefault(type, Set.of()).stream()
                        .filter(other -> !other.equals(type))
                        .filter(other -> reachable.getOrDefault(other, Set.of()).contains(type))
                        .count();
    }

    private Set<String> from(String type) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(uses.getOrDefault(type, Set.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private static String topLevel(JavaClass type) {
        var name = type.getBaseComponentType().getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
