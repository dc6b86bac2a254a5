package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * 确定当选 — the seats of one post given out by votes: who is elected, in order of declaration, who must go to 再次投票
 * for how many seats, and whether seats wait for that vote. R-WN-3, R-WN-4, R-WN-16.
 */
record Selection(List<Standing> elected, List<Standing> tied, long contested, long reserved, boolean waiting) {

    /** Seats to those with most votes among people who all reach the threshold; equal votes never part people. */
    static Selection of(List<Standing> qualified, long seats, Kin kin) {
        return after(List.of(), qualified, seats, kin);
    }

    /** The same after some have been declared already; {@code seats} are those left. */
    static Selection after(List<Standing> declared, List<Standing> qualified, long seats, Kin kin) {
        var giving = new Giving(declared, seats, kin);
        for (var level : Standing.levels(qualified)) {
            if (giving.finished()) {
                break;
            }
            giving.seat(level);
        }
        return giving.selection();
    }

    long left(long seats) {
        return waiting ? 0 : seats - elected.size() - contested - reserved;
    }

    /** Whether this person sits, or may after the re-vote. */
    boolean seats(Standing person) {
        return elected.contains(person) || tied.contains(person);
    }

    boolean hasWoman() {
        return elected.stream().anyMatch(Standing::woman);
    }

    Selection reserving(long seatsForWoman) {
        return new Selection(elected, tied, contested, seatsForWoman, waiting);
    }

    /** The first woman is declared before everyone else, the others by votes (R-WN-11). */
    Selection womanFirst() {
        var order = new ArrayList<>(elected);
        var woman = order.stream().filter(Standing::woman).findFirst().orElseThrow();
        order.remove(woman);
        order.addFirst(woman);
        return new Selection(order, tied, contested, reserved, waiting);
    }

    /** 逐级确定 — one level of equal votes after the other, until the seats are gone. */
    private static final class Giving {
        private final Kin kin;
        private final List<Standing> elected;
        private final List<Standing> tied = new ArrayList<>();
        private long free;
        private long contested;
        private boolean waiting;

        Giving(List<Standing> declared, long seats, Kin kin) {
            this.elected = new ArrayList<>(declared);
            this.free = seats;
            this.kin = kin;
        }

        boolean finished() {
            return free <= 0 || waiting;
        }

        void seat(List<Standing> level) {
            var able = level.stream()
                    .filter(one -> !kin.relatedToAny(one, elected))
                    .toList();
            if (able.stream().anyMatch(one -> kin.relatedToAny(one, tied))) {
                waiting = true; // whether this person may sit hangs on a vote still to be held
                return;
            }
            var together = kin.mostTogether(able);
            if (together > free) {
                contest(able, free);
            } else {
                var alone = able.stream()
                        .filter(one -> !kin.relatedToAny(one, able))
                        .toList();
                elected.addAll(alone);
                free -= alone.size();
                contest(able.stream().filter(one -> kin.relatedToAny(one, able)).toList(), together - alone.size());
            }
        }

        private void contest(List<Standing> people, long seats) {
            tied.addAll(people);
            contested += seats;
            free -= seats;
        }

        Selection selection() {
            return new Selection(List.copyOf(elected), List.copyOf(tied), contested, 0, waiting);
        }
    }
}
