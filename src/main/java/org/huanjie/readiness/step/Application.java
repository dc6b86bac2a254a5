package org.huanjie.readiness.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.Outlived;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.assessment.SelfCheck;
import org.huanjie.readiness.assessment.TermWatch;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.EvidenceRule;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Side;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Statements;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.survey.Surveys;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 自查与申报 — the village's side: it states each condition with evidence, applies, and may appeal a refusal. */
@Service
@Transactional
public class Application {

    private final TermWatch watch;
    private final ConditionSets sets;
    private final Assessments assessments;
    private final Statements statements;
    private final ReadinessSettings settings;
    private final Readiness readiness;
    private final Clock clock;
    private final Ledger ledger;
    private final Outlived outlived;
    private final Surveys surveys;

    Application(
            TermWatch watch,
            ConditionSets sets,
            Assessments assessments,
            Statements statements,
            ReadinessSettings settings,
            Readiness readiness,
            Clock clock,
            Ledger ledger,
            Outlived outlived,
            Surveys surveys) {
        this.surveys = surveys;
        this.watch = watch;
        this.sets = sets;
        this.assessments = assessments;
        this.statements = statements;
        this.settings = settings;
        this.readiness = readiness;
        this.clock = clock;
        this.ledger = ledger;
        this.outlived = outlived;
    }

    /** States conditions for the village: all or some of them; what is the same as before in this round is not stated twice. */
    public Verdict<Standing> selfCheck(String village, List<SelfCheck> checks, SignedIn by) {
        return selfCheck(village, Stamp.ANY, checks, by);
    }

    /** As {@link #selfCheck}, from a page that saw this stamp; refused where others have gone on since. */
    public Verdict<Standing> selfCheck(String village, Stamp seen, List<SelfCheck> checks, SignedIn by) {
        var held = watch.holdOrBegin(village);
        if (held.isEmpty()) {
            return refused(ReadinessRefusal.NO_TERM.of());
        }
        var now = held.get();
        var refused = seen.against(now, Step.SELF_CHECK, by);
        if (!refused.isEmpty()) {
            return Verdict.refused(refused);
        }
        var standing = assessments.take(now.term(), village, Step.SELF_CHECK, "", by);
        var added = changed(
                standing,
                checks.stream().map(check -> surveyed(standing, check)).toList());
        statements.add(standing, new Statements.Signature(Side.VILLAGE, null, by.personName(), by), added);
        ledger.enter(new ReadinessAct.SelfChecked(
                village,
                standing.round(),
                added.stream().map(Statements.Added::condition).toList(),
                by.signInName()));
        return Verdict.done(standing);
    }

    // what a survey found is not typed: where there is one, it stands for the sixth condition
    private SelfCheck surveyed(Standing standing, SelfCheck check) {
        return check.condition() != Condition.VILLAGERS_RATING
                ? check
                : surveys.sample(standing.term(), standing.village())
                        .map(sample -> new SelfCheck(check.condition(), check.met(), check.note(), sample))
                        .orElse(check);
    }

    /** Applies to the town; refused with everything that is still missing. */
    public Verdict<Standing> apply(String village, SignedIn by) {
        var held = watch.hold(village);
        if (held.isEmpty()) {
            return refused(ReadinessRefusal.NOTHING_STATED.of());
        }
        var refused = Stamp.ANY.against(held.get(), Step.APPLY, by);
        if (!refused.isEmpty()) {
            return Verdict.refused(refused);
        }
        var missing = missing(readiness.put(held.get()));
        if (!missing.isEmpty()) {
            return Verdict.refused(missing);
        }
        var standing = assessments.take(held.get().term(), village, Step.APPLY, "", by);
        ledger.enter(new ReadinessAct.Applied(village, standing.round(), standing.version(), by.signInName()));
        return Verdict.done(standing);
    }

    /** Appeals a refusal to the county. */
    public Verdict<Standing> appeal(String village, String reason, SignedIn by) {
        var held = watch.hold(village);
        if (held.isEmpty()) {
            return refused(ReadinessRefusal.NOTHING_STATED.of());
        }
        var reasons = new ArrayList<>(Stamp.ANY.against(held.get(), Step.APPEAL, by));
        if (held.get().beforeCounty() != null) {
            reasons.add(ReadinessRefusal.BEFORE_COUNTY.of());
        }
        if (reason.isBlank()) {
            reasons.add(ReadinessRefusal.NO_REASON.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var standing = assessments.take(held.get().term(), village, Step.APPEAL, reason.strip(), by);
        ledger.enter(new ReadinessAct.Appealed(village, standing.round(), by.signInName()));
        return Verdict.done(standing);
    }

    /** Everything that stands against an application now, in the order of the conditions. */
    @Transactional(readOnly = true)
    public List<Reason> missing(Assessment assessment) {
        var rule = new EvidenceRule(LocalDate.now(clock), settings.of(assessment.village()));
        var set = sets.get(assessment.standing().version());
        var missing = new ArrayList<Reason>();
        for (var item : assessment.items()) {
            var stated = item.village();
            if (stated == null || stated.round() != assessment.round()) {
                missing.add(ReadinessRefusal.NOT_STATED.of(item.condition()));
            } else if (stated.met()) {
                missing.addAll(rule.gaps(set.item(item.condition()), stated.evidence()));
            } else if (stated.note().isBlank()) {
                missing.add(ReadinessRefusal.NO_NOTE.of(item.condition()));
            }
        }
        missing.addAll(outlived.papers(
                assessment.standing().term(),
                assessment.village(),
                condition -> assessment.items().stream()
                        .anyMatch(item -> item.condition() == condition
                                && item.village() != null
                                && item.village().met()),
                LocalDate.now(clock)));
        return missing;
    }

    private List<Statements.Added> changed(Standing standing, List<SelfCheck> checks) {
        var before = Statements.of(Side.VILLAGE, statements.latest(standing.term(), standing.village()));
        return checks.stream()
                .filter(check -> {
                    var old = before.get(check.condition());
                    return old == null
                            || old.round() != standing.round()
                            || old.met() != check.met()
                            || !old.note().equals(check.note())
                            || !old.evidence().equals(check.evidence());
                })
                .map(check -> new Statements.Added(check.condition(), check.met(), check.note(), check.evidence()))
                .toList();
    }

    private static Verdict<Standing> refused(Reason reason) {
        return Verdict.refused(reason);
    }
}
