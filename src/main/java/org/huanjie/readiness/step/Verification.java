package org.huanjie.readiness.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.account.Independence;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.Outlived;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.assessment.TermWatch;
import org.huanjie.readiness.assessment.WorkingGroups;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.EvidenceRule;
import org.huanjie.readiness.condition.Finding;
import org.huanjie.readiness.condition.Grounds;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Side;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.readiness.condition.Statements;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核查与决定 — the town's side: a named member of its working group states item by item, the town committee decides on that record.
 * The county may do both where it has taken an application up.
 */
@Service
@Transactional
public class Verification {

    private final TermWatch watch;
    private final ConditionSets sets;
    private final Assessments assessments;
    private final Statements statements;
    private final ReadinessSettings settings;
    private final WorkingGroups groups;
    private final Readiness readiness;
    private final Clock clock;
    private final Ledger ledger;
    private final Outlived outlived;
    private final Independence independence;
    private final List<OpenIssues> openIssues;

    Verification(
            TermWatch watch,
            ConditionSets sets,
            Assessments assessments,
            Statements statements,
            ReadinessSettings settings,
            WorkingGroups groups,
            Readiness readiness,
            Clock clock,
            Ledger ledger,
            Outlived outlived,
            Independence independence,
            List<OpenIssues> openIssues) {
        this.watch = watch;
        this.sets = sets;
        this.assessments = assessments;
        this.statements = statements;
        this.settings = settings;
        this.groups = groups;
        this.readiness = readiness;
        this.clock = clock;
        this.ledger = ledger;
        this.outlived = outlived;
        this.independence = independence;
        this.openIssues = openIssues;
    }

    /** States findings in the name of this member of the town's working group: all conditions or some. */
    public Verdict<Standing> verify(String village, @Nullable UUID verifier, List<Finding> findings, SignedIn by) {
        return verify(village, Stamp.ANY, verifier, findings, by);
    }

    /** As {@link #verify}, from a page that saw this stamp. */
    public Verdict<Standing> verify(
            String village, Stamp seen, @Nullable UUID verifier, List<Finding> findings, SignedIn by) {
        var held = watch.hold(village);
        if (held.isEmpty()) {
            return Verdict.refused(ReadinessRefusal.NOTHING_STATED.of());
        }
        var name = name(held.get(), verifier, by);
        var reasons = new ArrayList<>(seen.against(held.get(), Step.VERIFY, by));
        if (name.isEmpty()) {
            reasons.add(
                    (by.role().level() == Level.COUNTY ? ReadinessRefusal.NOT_TAKEN_UP : ReadinessRefusal.NO_VERIFIER)
                            .of());
        }
        var assessment = readiness.put(held.get());
        reasons.addAll(against(assessment, findings));
        reasons.addAll(notIndependent(assessment, Side.VILLAGE, by));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var changed = findings.stream()
                .filter(finding -> !stands(assessment, finding))
                .toList();
        if (changed.isEmpty()) {
            return Verdict.done(held.get());
        }
        var standing = assessments.take(held.get().term(), village, Step.VERIFY, "", by);
        var member = by.role().level() == Level.COUNTY ? null : verifier;
        statements.add(
                standing,
                new Statements.Signature(Side.TOWN, member, name.orElseThrow(), by),
                changed.stream()
                        .map(each -> new Statements.Added(each.condition(), each.met(), each.note(), null))
                        .toList());
        ledger.enter(new ReadinessAct.Verified(
                village, standing.round(), conditions(changed, true), conditions(changed, false), by.signInName()));
        return Verdict.done(standing);
    }

    /** Decides on the record: a pass needs all six, a refusal or rectification a condition that is not met, and reasons. */
    public Verdict<Standing> decide(String village, Decision decision, String reason, SignedIn by) {
        var held = watch.hold(village);
        if (held.isEmpty()) {
            return Verdict.refused(ReadinessRefusal.NOTHING_STATED.of());
        }
        var assessment = readiness.put(held.get());
        var reasons = new ArrayList<>(Stamp.ANY.against(held.get(), decision.step(), by));
        if (by.role().level() == Level.COUNTY && !held.get().takenUp()) {
            reasons.add(ReadinessRefusal.NOT_TAKEN_UP.of());
        }
        reasons.addAll(against(decision, reason, assessment));
        reasons.addAll(notIndependent(assessment, Side.TOWN, by));
        if (decision == Decision.PASS) {
            reasons.addAll(redIssues(village));
            reasons.addAll(outlived.all(held.get().term(), village, LocalDate.now(clock)));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var standing = assessments.take(held.get().term(), village, decision.step(), reason.strip(), by);
        ledger.enter(
                new ReadinessAct.Decided(village, held.get().round(), decision, assessment.unmet(), by.signInName()));
        return Verdict.done(standing);
    }

    // Verifying is the second word on what a village states, deciding the second on what was verified: neither is one
    // person's alone.
    // Where the county has taken an application up, it may do both.
    private List<Reason> notIndependent(Assessment assessment, Side stated, SignedIn by) {
        var others = assessment.items().stream()
                .map(item -> stated == Side.VILLAGE ? item.village() : item.town())
                .filter(Objects::nonNull)
                .filter(statement -> statement.round() == assessment.round())
                .map(Statement::madeBy)
                .filter(other -> !other.equals(by.signInName()))
                .toList();
        return independence.against(others, by).stream()
                .map(tie -> tie.under(Grounds.GATE))
                .toList();
    }

    /** What the record says against a decision. */
    public static List<Reason> against(Decision decision, String reason, Assessment assessment) {
        var reasons = new ArrayList<Reason>();
        if (decision == Decision.PASS) {
            assessment.unmet().forEach(condition -> reasons.add(ReadinessRefusal.NOT_AGREED.of(condition)));
            return reasons;
        }
        if (assessment.items().stream().noneMatch(item -> item.state() == ConditionState.NOT_MET)) {
            reasons.add(ReadinessRefusal.NOTHING_AGAINST.of());
        }
        if (reason.isBlank()) {
            reasons.add(ReadinessRefusal.NO_REASON.of());
        }
        return reasons;
    }

    private List<Reason> against(Assessment assessment, List<Finding> findings) {
        var values = settings.of(assessment.village());
        var rule = new EvidenceRule(LocalDate.now(clock), values);
        var set = sets.get(assessment.standing().version());
        var reasons = new ArrayList<Reason>();
        if (findings.isEmpty()) {
            reasons.add(ReadinessRefusal.NO_FINDING.of());
        }
        for (var finding : findings.stream()
                .sorted(Comparator.comparing(Finding::condition))
                .toList()) {
            var name = finding.condition();
            if (finding.condition() == Condition.VILLAGERS_RATING
                    && values.get(ReadinessSetting.RATING_THRESHOLD).isEmpty()) {
                reasons.add(ReadinessRefusal.NO_THRESHOLD.of(name));
            } else if (!finding.met() && finding.note().isBlank()) {
                reasons.add(ReadinessRefusal.NO_NOTE.of(name));
            } else if (finding.met()) {
                reasons.addAll(gaps(
                        rule,
                        set.item(finding.condition()),
                        assessment.item(finding.condition()).village()));
                if (finding.condition() == Condition.HARD_ISSUES) {
                    reasons.addAll(redIssues(assessment.village()));
                }
                reasons.addAll(outlived.papers(
                        assessment.standing().term(),
                        assessment.village(),
                        finding.condition()::equals,
                        LocalDate.now(clock)));
            }
        }
        return reasons;
    }

    /** Everything that stands against a pass now, from the record, the lists and the calendar. */
    @Transactional(readOnly = true)
    public List<Reason> againstPass(Assessment assessment) {
        var reasons = new ArrayList<>(against(Decision.PASS, "", assessment));
        reasons.addAll(redIssues(assessment.village()));
        reasons.addAll(outlived.all(assessment.standing().term(), assessment.village(), LocalDate.now(clock)));
        return reasons;
    }

    private List<Reason> redIssues(String village) {
        return openIssues.stream()
                .flatMap(lists -> lists.red(village).stream())
                .map(issue -> ReadinessRefusal.RED_ISSUE.of(Condition.HARD_ISSUES, issue.number(), issue.title()))
                .toList();
    }

    // what someone found stays in their name when another saves the same form without changing it
    private static boolean stands(Assessment assessment, Finding finding) {
        var said = assessment.item(finding.condition()).town();
        return said != null
                && said.round() == assessment.round()
                && said.met() == finding.met()
                && said.note().equals(finding.note());
    }

    // agreeing that a condition is met, where the village does not say so or its evidence lacks something, would be
    // empty
    private static List<Reason> gaps(EvidenceRule rule, ConditionSet.Item item, @Nullable Statement village) {
        return village == null || !village.met()
                ? List.of(ReadinessRefusal.NOT_CLAIMED.of(item.condition()))
                : rule.gaps(item, village.evidence());
    }

    private Optional<String> name(Standing standing, @Nullable UUID verifier, SignedIn by) {
        if (by.role().level() == Level.COUNTY) {
            return standing.takenUp() ? Optional.of(by.personName()) : Optional.empty();
        }
        return verifier == null
                ? Optional.empty()
                : groups.present(new DivisionCode(standing.village()).town().digits(), verifier)
                        .map(WorkingGroups.Member::personName);
    }

    private static List<Condition> conditions(List<Finding> findings, boolean met) {
        return findings.stream()
                .filter(each -> each.met() == met)
                .map(Finding::condition)
                .toList();
    }
}
