package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.law.Law;
import org.huanjie.law.Round;

/**
 * 依法计票 — the engine's door: a count goes in, and either an outcome with its reasons comes out, or every fault that
 * makes it a count that cannot be.
 */
public final class LawfulCount {

    private LawfulCount() {}

    /** 计票结论. */
    public sealed interface Result {
        record Counted(Outcome outcome) implements Result {}

        record Refused(List<Fault> faults) implements Result {}
    }

    public static Result of(Count count) {
        var faults = Check.faults(count);
        return faults.isEmpty() ? new Result.Counted(outcome(count)) : new Result.Refused(faults);
    }

    private static Outcome outcome(Count count) {
        var law = Law.of(count.settings());
        var applied = outcome(count, law);
        return applied.with(Question.differing(count, law, applied));
    }

    static Outcome outcome(Count count, Law law) {
        var validity = Validity.of(count, law);
        var findings = new ArrayList<>(validity);
        var broken = validity.stream().filter(finding -> !finding.holds()).findFirst();
        var posts = new ArrayList<PostOutcome>();
        var ways = new Ways(count, law);
        for (var post : count.posts()) {
            findings.addAll(PostFindings.account(count, post));
            if (broken.isPresent()) {
                posts.add(NoSeats.voided(count, law, post, broken.get().rule()));
                continue;
            }
            var counted = count.round() == Round.RECALL ? Recall.of(count, law, post) : ways.count(post);
            findings.addAll(counted.findings());
            posts.add(counted.outcome());
        }
        return new Outcome(broken.isEmpty(), List.copyOf(findings), List.copyOf(posts), List.of());
    }
}
