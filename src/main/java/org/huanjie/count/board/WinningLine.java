package org.huanjie.count.board;

import org.huanjie.count.engine.Threshold;
import org.huanjie.count.engine.figure.Ballots;
import org.huanjie.law.Body;
import org.huanjie.law.Law;
import org.huanjie.law.Round;

/** 当选线 — the fewest votes that elect, as the board shows it: the engine's threshold, which it never computes by itself. */
final class WinningLine {

    private WinningLine() {}

    /** 0 before any ballot is recovered, and where most votes elect and there is no number to reach (R-WN-4). */
    static int of(Law law, Body body, Round round, Ballots ballots) {
        var threshold = Threshold.of(law, body, round, ballots);
        return ballots.recovered() == 0 || threshold.byMostVotes() ? 0 : Math.toIntExact(threshold.needed());
    }
}
