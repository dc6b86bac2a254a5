package org.huanjie.count.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.count.engine.figure.Pair;

/** 回避关系 — who may not sit beside whom (R-WN-16). */
record Kin(Map<String, Set<String>> relatives) {

    static Kin of(List<Pair> pairs) {
        var relatives = new HashMap<String, Set<String>>();
        for (var pair : pairs) {
            relatives.computeIfAbsent(pair.one(), person -> new HashSet<>()).add(pair.other());
            relatives.computeIfAbsent(pair.other(), person -> new HashSet<>()).add(pair.one());
        }
        return new Kin(relatives);
    }

    boolean related(Standing one, Standing other) {
        return of(one.person()).contains(other.person());
    }

    boolean relatedToAny(Standing one, Collection<Standing> others) {
        return !of(one.person()).isEmpty() && others.stream().anyMatch(other -> related(one, other));
    }

    /** A relative of this person among these people. */
    Optional<String> among(String person, Collection<String> people) {
        var kin = of(person);
        return kin.isEmpty()
                ? Optional.empty()
                : people.stream().filter(kin::contains).findFirst();
    }

    /**
     * How many of these may sit together, taking first whoever has the fewest relatives among them: exact for pairs,
     * for siblings all related to each other, and for chains.
     */
    long mostTogether(List<Standing> people) {
        var left = new LinkedHashSet<>(Standing.people(people));
        var together = 0L;
        while (!left.isEmpty()) {
            var next = fewestRelatives(left);
            together++;
            left.remove(next);
            left.removeAll(of(next));
        }
        return together;
    }

    private String fewestRelatives(Set<String> people) {
        var fewest = "";
        var least = Long.MAX_VALUE;
        for (var person : people) {
            var count = of(person).stream().filter(people::contains).count();
            if (count == 0) {
                return person;
            }
            if (count < least) {
                least = count;
                fewest = person;
            }
        }
        return fewest;
    }

    private Set<String> of(String person) {
        return relatives.getOrDefault(person, Set.of());
    }
}
