package org.huanjie.count.engine;

import java.util.List;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Law;

/**
 * 罢免 — the votes for the recall of one person; {@code elected} names the person where the recall is carried. It leaves
 * no seat for 另行选举: a post that falls free is filled by 补选. R-AF-5, R-AF-7.
 */
final class Recall {

    private Recall() {}

    static Counted of(Count count, Law law, Post post) {
        var threshold = Threshold.of(count, law);
        var standing = new Standing(post.tally().getFirst(), 0, true);
        var carried = threshold.reachedBy(standing);
        var reason = Reason.of(
                standing.person(),
                threshold.rule(),
                carried ? "reason.recalled" : "reason.not_recalled",
                standing.votes(),
                threshold.of(),
                threshold.needed());
        var outcome = new PostOutcome(
                post.name(),
                threshold.needed(),
                carried ? List.of(standing.person()) : List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(reason));
        return new Counted(outcome, List.of(threshold.ofRecall(post, standing.votes())));
    }
}
