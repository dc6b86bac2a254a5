package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.law.Law;

/**
 * 妇女委员名额 — where no woman sits yet, the woman with most votes is declared first, and her near relatives then do not
 * sit; where none reaches the threshold, one seat is kept for 另行选举 (R-WN-11, docs/decisions/0021). {@code decided} are men
 * whom later votes have seated already.
 */
record WomansSeat(Law law, Kin kin, long seats, List<Standing> decided) {

    Selection select(List<Standing> qualified, Selection byVotes) {
        if (law.votesBeforeWoman()) {
            return afterVotes(qualified, byVotes);
        }
        if (law.womanIfNone() && byVotes.hasWoman()) {
            return byVotes.womanFirst();
        }
        var women = able(qualified);
        return women.isEmpty()
                ? reserve(qualified)
                : declareFirst(Standing.levels(women).getFirst(), qualified, byVotes);
    }

    /** Of women with equal votes one whom no relative outvotes comes before one whom a relative does: then votes alone decide between those two. */
    private Selection declareFirst(List<Standing> equal, List<Standing> qualified, Selection byVotes) {
        var free = equal.stream().filter(woman -> !outvoted(woman, byVotes)).toList();
        var women = free.isEmpty() ? equal : free;
        var others =
                qualified.stream().filter(person -> !women.contains(person)).toList();
        if (women.size() == 1) {
            return seatAfter(women.getFirst(), others);
        }
        var sitting = free.stream().filter(byVotes.elected()::contains).findFirst();
        return sitting.isPresent() || !free.isEmpty() && byVotes.tieSeatsWoman(kin)
                ? sitting.map(byVotes::declaring).orElse(byVotes)
                : Selection.tieFirst(decided, women, others, seats - decided.size(), kin);
    }

    /** Of two relatives the one with more votes sits; the woman comes first of those whom no relative keeps out. */
    private Selection afterVotes(List<Standing> qualified, Selection byVotes) {
        if (byVotes.hasWoman() || byVotes.tieSeatsWoman(kin)) {
            return byVotes.hasWoman() ? byVotes.womanFirst() : byVotes;
        }
        var kept = reserve(qualified);
        var women = able(qualified).stream()
                .filter(woman -> !outvoted(woman, kept))
                .toList();
        return women.isEmpty() ? kept : declareFirst(Standing.levels(women).getFirst(), qualified, byVotes);
    }

    private List<Standing> able(List<Standing> qualified) {
        return qualified.stream()
                .filter(Standing::woman)
                .filter(woman -> !kin.relatedToAny(woman, decided))
                .toList();
    }

    private boolean outvoted(Standing woman, Selection selection) {
        return selection.people().anyMatch(other -> kin.related(woman, other) && other.votes() > woman.votes());
    }

    private Selection reserve(List<Standing> qualified) {
        var men = qualified.stream().filter(person -> !person.woman()).toList();
        return Selection.after(decided, men, seats - 1 - decided.size(), kin).reserving(1);
    }

    private Selection seatAfter(Standing woman, List<Standing> others) {
        var before = new ArrayList<>(List.of(woman));
        before.addAll(decided);
        return Selection.after(before, others, seats - before.size(), kin);
    }

    /** The woman who is declared first, where one is. */
    static Optional<Standing> first(Selection selection) {
        return selection.elected().stream().findFirst().filter(Standing::woman);
    }
}
