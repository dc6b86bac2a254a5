package org.huanjie.count.engine;

import java.util.List;
import java.util.function.Function;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Law;
import org.huanjie.law.Rule;

/** 不产生当选人 — a post for which nobody is declared, with the one reason that goes for everyone in its tally. */
final class NoSeats {

    private NoSeats() {}

    /** The election is void: it is held again as a whole (重新选举), so no seat is left for 另行选举. */
    static PostOutcome voided(Count count, Law law, Post post, Rule rule) {
        return outcome(count, law, post, line -> Reason.of(line.person(), rule, "reason.void", line.votes()));
    }

    /** Too much hangs on votes still to be held for higher posts. */
    static PostOutcome waiting(Count count, Law law, Post post) {
        return outcome(count, law, post, line -> SeatReasons.waits(line.person(), line.votes()));
    }

    private static PostOutcome outcome(Count count, Law law, Post post, Function<Line, Reason> reason) {
        return new PostOutcome(
                post.name(),
                Threshold.of(count, law).needed(),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                post.tally().stream().map(reason).toList());
    }
}
