package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.law.Law;

/**
 * 妇女委员名额 — where no woman sits yet, the woman with most votes is declared first; where none reaches the threshold,
 * one seat is kept for 另行选举. R-WN-11. {@code decided} are men whom later votes have seated already.
 */
record WomansSeat(Law law, Kin kin, long seats, List<Standing> decided) {

    Selection select(List<Standing> qualified, Selection byVotes) {
        if (byVotes.hasWoman()) {
            return byVotes.womanFirst();
        }
        var women = qualified.stream()
                .filter(Standing::woman)
                .filter(woman -> !law.votesBeforeWoman() || !outvotedByRelative(woman, byVotes))
                .toList();
        return women.isEmpty()
                ? reserve(qualified)
                : declareFirst(Standing.levels(women).getFirst(), qualified);
    }

    private boolean outvotedByRelative(Standing woman, Selection byVotes) {
        return byVotes.elected().stream().anyMatch(other -> kin.related(woman, other) && other.votes() > woman.votes());
    }

    private Selection reserve(List<Standing> qualified) {
        var men = qualified.stream().filter(person -> !person.woman()).toList();
        return seat(men, seats - 1).reserving(1);
    }

    private Selection declareFirst(List<Standing> women, List<Standing> qualified) {
        var others =
                qualified.stream().filter(person -> !women.contains(person)).toList();
        return women.size() == 1 ? seatAfter(women.getFirst(), others) : tieAmongWomen(women, others);
    }

    /** The losers of the tie for the woman's seat also compete with everyone of their own votes for what is left. */
    private Selection tieAmongWomen(List<Standing> women, List<Standing> others) {
        var votes = women.getFirst().votes();
        var above =
                seat(others.stream().filter(person -> person.votes() > votes).toList(), seats - 1);
        var left = above.left(seats - 1);
        var beside = others.stream().filter(person -> person.votes() == votes).toList();
        var first = left > 0 && beside.size() > left; // the rest could all go to men, so the woman's seat goes first
        var joined = left > 0 && !first ? beside : List.<Standing>of();
        var tied = Stream.of(above.tied(), women, joined).flatMap(List::stream).toList();
        var contested = above.contested() + 1 + (first ? 0 : left);
        return new Selection(new ArrayList<>(above.elected()), tied, contested, 0, first || above.waiting());
    }

    private Selection seat(List<Standing> people, long of) {
        return Selection.after(decided, people, of - decided.size(), kin);
    }

    private Selection seatAfter(Standing woman, List<Standing> others) {
        var before = new ArrayList<>(List.of(woman));
        before.addAll(decided);
        return Selection.after(before, others, seats - before.size(), kin);
    }
}
