package org.huanjie.readiness.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.TermWatch;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Step;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抽查与答复 — the county's side: it looks again at a pass, and answers what villages or the clock bring before it. */
@Service
@Transactional
public class Oversight {

    private final TermWatch watch;
    private final Assessments assessments;
    private final Ledger ledger;

    Oversight(TermWatch watch, Assessments assessments, Ledger ledger) {
        this.watch = watch;
        this.assessments = assessments;
        this.ledger = ledger;
    }

    /** Records a spot check of a pass; with {@code withdraw} the pass is taken back, unless an election has started on it. */
    public Verdict<Standing> spotCheck(String village, boolean withdraw, String reason, SignedIn by) {
        var step = withdraw ? Step.SPOT_CHECK : Step.CONFIRM;
        var held = watch.hold(village);
        var reasons = against(held, step, reason, by);
        if (held.isPresent() && withdraw && assessments.started(held.get().term(), village)) {
            reasons.add(ReadinessRefusal.STARTED.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var standing = assessments.take(held.orElseThrow().term(), village, step, reason.strip(), by);
        ledger.enter(new ReadinessAct.SpotChecked(village, standing.round(), withdraw, by.signInName()));
        return Verdict.done(standing);
    }

    /** Answers an appeal or an escalation with reasons: the town's position stands, or all is verified anew, by the county if need be. */
    public Verdict<Standing> answerAppeal(String village, boolean reopen, String reason, SignedIn by) {
        var step = reopen ? Step.REOPEN : Step.KEEP;
        var held = watch.hold(village);
        var reasons = against(held, step, reason, by);
        if (held.isPresent() && held.get().beforeCounty() == null) {
            reasons.add(ReadinessRefusal.NOT_BEFORE_COUNTY.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var standing = assessments.take(held.orElseThrow().term(), village, step, reason.strip(), by);
        ledger.enter(new ReadinessAct.AppealAnswered(village, standing.round(), reopen, by.signInName()));
        return Verdict.done(standing);
    }

    private static List<Reason> against(Optional<Standing> held, Step step, String reason, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (held.isEmpty()) {
            reasons.add(ReadinessRefusal.NOTHING_STATED.of());
        } else {
            reasons.addAll(Stamp.ANY.against(held.get(), step, by));
        }
        if (reason.isBlank()) {
            reasons.add(ReadinessRefusal.NO_REASON.of());
        }
        return reasons;
    }
}
