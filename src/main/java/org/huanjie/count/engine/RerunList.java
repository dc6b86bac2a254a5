package org.huanjie.count.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 另行选举候选人 — the non-elected by votes, more than the seats, a tie at the edge taken in whole; for a seat kept for a
 * woman, women. R-WN-6, R-WN-11.
 */
record RerunList(long seats, long forWoman) {

    List<String> from(List<Standing> available) {
        if (seats == 0) {
            return List.of();
        }
        var list = new LinkedHashSet<Standing>();
        if (forWoman > 0) {
            take(list, available.stream().filter(Standing::woman).toList(), forWoman + 1);
        }
        if (seats > forWoman) {
            take(list, available, seats + 1);
        }
        return Standing.people(
                Standing.byVotes(available.stream().filter(list::contains).toList()));
    }

    private static void take(Set<Standing> list, List<Standing> available, long enough) {
        for (var level : Standing.levels(available)) {
            if (list.size() >= enough) {
                return;
            }
            list.addAll(level);
        }
    }
}
