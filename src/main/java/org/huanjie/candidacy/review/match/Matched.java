package org.huanjie.candidacy.review.match;

import java.util.List;

/**
 * 对照结果 — the answer that may leave the organ, and what is told to the organ alone.
 *
 * @param lines how many lines of people the list has
 * @param skipped how many rows hold nothing
 * @param left how many lines could not be used
 * @param faults of those the first, in their order
 */
public record Matched(MatchAnswer answer, long lines, long skipped, long left, List<LineFault> faults) {

    /** How many people have a hit. */
    public long people() {
        return answer.hits().stream().map(MatchHit::mark).distinct().count();
    }
}
