package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.LegalCalendar;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期限 — records what the clock does: an application without a pass goes to the county as the term runs out, since readiness cannot push
 * an election past the lawful term (R-VC-4); a pass expires where the election day moved too far from it.
 */
@Service
public class TermWatch {

    private final Terms terms;
    private final Assessments assessments;
    private final DueSteps due;
    private final ConditionSets sets;
    private final Clock clock;
    private final Ledger ledger;

    TermWatch(Terms terms, Assessments assessments, DueSteps due, ConditionSets sets, Clock clock, Ledger ledger) {
        this.terms = terms;
        this.assessments = assessments;
        this.due = due;
        this.sets = sets;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * Looks at the villages below this county or town, or at this village alone, as of today, and records what is due; doing it twice does
     * it once. Whoever takes a step lets the clock take its own first.
     */
    @Transactional
    public void look(String code) {
        terms.current(code)
                .ifPresent(term -> due.of(term, code, assessments.below(term.id(), code))
                        .keySet()
                        .forEach(village -> record(term, village)));
    }

    /** Holds the village's row until the transaction ends, once the clock has taken what is its; empty where nothing was begun. */
    @Transactional
    public Optional<Standing> hold(String village) {
        look(village);
        return terms.current(village).flatMap(term -> assessments.hold(term.id(), village));
    }

    /** As {@link #hold}, and where nothing was begun the standing to begin from; empty where the county has no term. */
    @Transactional
    public Optional<Standing> holdOrBegin(String village) {
        var held = hold(village);
        return terms.current(village)
                .map(term ->
                        held.orElseGet(() -> Standing.unapplied(term.id(), village, sets.on(LocalDate.now(clock)))));
    }

    private void record(Term term, String village) {
        assessments
                .hold(term.id(), village)
                // while the row was waited for somebody else may have taken the step
                .flatMap(held ->
                        due.of(term, village, List.of(held)).values().stream().findFirst())
                .ifPresent(step -> record(term, step, assessments.takeByClock(term.id(), village, step)));
    }

    private void record(Term term, Step step, Standing standing) {
        ledger.enter(
                step == Step.ESCALATE
                        ? new ReadinessAct.Escalated(
                                standing.village(),
                                standing.state(),
                                LegalCalendar.daysUntil(LocalDate.now(clock), term.ends()),
                                Assessments.CLOCK)
                        : new ReadinessAct.Expired(standing.village(), standing.round(), Assessments.CLOCK));
    }
}
