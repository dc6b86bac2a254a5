package org.huanjie.count.engine.figure;

import java.util.List;
import java.util.Set;

/**
 * 职位结果 — one post's outcome. {@code majority} is the fewest votes that elect; {@code elected} is in order of
 * declaration; a seat that {@code tied} people contest is not among {@code rerunSeats}, and {@code contested} says how many those are.
 */
public record PostOutcome(
        String post,
        long majority,
        List<String> elected,
        List<String> tied,
        long rerunSeats,
        long reservedForWoman,
        List<String> rerunCandidates,
        List<Reason> reasons,
        long contested) {

    public PostOutcome(
            String post,
            long majority,
            List<String> elected,
            List<String> tied,
            long rerunSeats,
            long reservedForWoman,
            List<String> rerunCandidates,
            List<Reason> reasons) {
        this(post, majority, elected, tied, rerunSeats, reservedForWoman, rerunCandidates, reasons, 0);
    }

    /** Whether as many sit, are left, and stand again. */
    public boolean sameNumbers(PostOutcome other) {
        return elected.size() == other.elected.size()
                && rerunSeats == other.rerunSeats
                && rerunCandidates.size() == other.rerunCandidates.size();
    }

    public boolean sameSeats(PostOutcome other) {
        return Set.copyOf(elected).equals(Set.copyOf(other.elected))
                && Set.copyOf(tied).equals(Set.copyOf(other.tied))
                && rerunSeats == other.rerunSeats
                && reservedForWoman == other.reservedForWoman;
    }
}
