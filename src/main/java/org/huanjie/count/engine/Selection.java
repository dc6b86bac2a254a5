package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 确定当选 — the seats of one post given out by votes: who is elected, in order of declaration, who must go to 再次投票
 * for how many seats, and whether seats wait for that vote. R-WN-3, R-WN-4, R-WN-16.
 */
record Selection(List<Standing> elected, List<Standing> tied, long contested, long reserved, boolean waiting) {

    /**
     * Seats to those with most votes among people who all reach the threshold, after some have been declared already; equal votes never
     * part people, and {@code seats} are those left.
     */
    static Selection after(List<Standing> declared, List<Standing> qualified, long seats, Kin kin) {
        return new Giving(declared, seats, kin).to(Standing.levels(qualified)).selection();
    }

    /** The same where women with equal votes contest the first of {@code seats}: who has no more votes than they waits for that vote. */
    static Selection tieFirst(
            List<Standing> declared, List<Standing> women, List<Standing> others, long seats, Kin kin) {
        var votes = women.getFirst().votes();
        var giving = new Giving(declared, seats, kin);
        giving.contest(women, 1);
        var above = others.stream().filter(person -> person.votes() > votes).toList();
        return giving.to(Standing.levels(above)).waiting().selection();
    }

    long left(long seats) {
        return waiting ? 0 : seats - elected.size() - contested - reserved;
    }

    /** Whether this person sits, or may after the re-vote. */
    boolean seats(Standing person) {
        return elected.contains(person) || tied.contains(person);
    }

    /** Whoever sits, or may after the re-vote. */
    Stream<Standing> people() {
        return Stream.concat(elected.stream(), tied.stream());
    }

    boolean hasWoman() {
        return elected.stream().anyMatch(Standing::woman);
    }

    /** Whether the re-vote seats a woman however it ends, since men alone cannot fill its seats. */
    boolean tieSeatsWoman(Kin kin) {
        var men = tied.stream().filter(person -> !person.woman()).toList();
        return !tied.isEmpty() && kin.mostTogether(men) < contested;
    }

    /** Whether relatives with equal votes contest as many seats as they can sit on together, rather than the last seats. */
    boolean amongRelatives(Kin kin) {
        return !tied.isEmpty() && contested == kin.mostTogether(tied);
    }

    Selection reserving(long seatsForWoman) {
        return new Selection(elected, tied, contested, seatsForWoman, waiting);
    }

    /** The first woman is declared before everyone else, the others by votes (R-WN-11). */
    Selection womanFirst() {
        return declaring(elected.stream().filter(Standing::woman).findFirst().orElseThrow());
    }

    Selection declaring(Standing woman) {
        var order = new ArrayList<>(elected);
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

        Giving to(List<List<Standing>> levels) {
            for (var level : levels) {
                if (free <= 0 || waiting) {
                    break;
                }
                seat(level);
            }
            return this;
        }

        /** What is left after the levels given hangs on the vote still to be held. */
        Giving waiting() {
            waiting = waiting || free > 0;
            return this;
        }

        private void seat(List<Standing> level) {
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

        /** One contest at a time: in one vote the votes of people who contest different seats would be compared. */
        private void contest(List<Standing> people, long seats) {
            if (people.isEmpty()) {
                return;
            }
            if (!tied.isEmpty()) {
                waiting = true;
                return;
            }
            tied.addAll(people);
            contested += seats;
            free -= seats;
        }

        Selection selection() {
            return new Selection(List.copyOf(elected), List.copyOf(tied), contested, 0, waiting);
        }
    }
}
