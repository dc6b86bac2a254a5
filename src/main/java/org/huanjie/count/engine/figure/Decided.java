package org.huanjie.count.engine.figure;

import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Sex;

/**
 * 后续当选 — one whom a later vote for this post has elected: {@code round} says which kind, TIE or RERUN. With them a first count
 * says who sits over all its rounds (R-WN-4, R-WN-7).
 */
public record Decided(String person, Sex sex, Round round) {

    public Reason reason(long votes) {
        return round == Round.TIE
                ? Reason.of(person, Rule.TIE, "reason.decided_by_tie", votes)
                : Reason.of(person, Rule.RERUN_THIRD, "reason.decided_by_rerun", votes);
    }
}
