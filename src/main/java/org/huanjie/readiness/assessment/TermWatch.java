package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期限 — what the clock does: an application without a pass goes to the county as the term runs out, since readiness cannot push an
 * election past the lawful term (R-VC-4); a pass expires where the election day moved too far from it.
 */
@Service
public class TermWatch {

    private final Terms terms;
    private final Elections elections;
    private final ConditionSets sets;
    private final Assessments assessments;
    private final ReadinessSettings settings;
    private final Clock clock;
    private final Ledger ledger;
    private final Outlived outlived;

    TermWatch(
            Terms terms,
            Elections elections,
            ConditionSets sets,
            Assessments assessments,
            ReadinessSettings settings,
            Clock clock,
            Ledger ledger,
            Outlived outlived) {
        this.terms = terms;
        this.elections = elections;
        this.sets = sets;
        this.assessments = assessments;
        this.settings = settings;
        this.clock = clock;
        this.ledger = ledger;
        this.outlived = outlived;
    }

    /** Looks at the villages below this county or town as of today, and records what is due; doing it twice does it once. */
    @Transactional
    public void look(String code) {
        terms.current(code).ifPresent(term -> {
            var standings = assessments.below(term.id(), code);
            escalate(term, standings);
            expire(term, code, standings);
        });
    }

    /** Whether this village is to be brought before the county on this day. */
    static boolean dueForCounty(Standing standing, LocalDate from, LocalDate today) {
        var answered = standing.answeredOn();
        return !today.isBefore(from)
                && State.WITHOUT_PASS.contains(standing.state())
                && standing.beforeCounty() == null
                && !(answered != null && standing.answeredRound() == standing.round() && !answered.isBefore(from));
    }

    private void escalate(Term term, List<Standing> standings) {
        var today = LocalDate.now(clock);
        for (var town : standings.stream()
                .collect(Collectors.groupingBy(
                        each -> new DivisionCode(each.village()).town().digits()))
                .entrySet()) {
            var days = settings.of(town.getKey()).get(ReadinessSetting.ESCALATION_DAYS);
            if (days.isEmpty()) {
                continue;
            }
            var from = term.ends().minusDays(days.getAsInt());
            town.getValue().stream()
                    .filter(standing -> dueForCounty(standing, from, today))
                    .forEach(standing -> escalate(term, standing.village(), from, today));
        }
    }

    private void escalate(Term term, String village, LocalDate from, LocalDate today) {
        assessments
                .hold(term.id(), village)
                .filter(standing -> dueForCounty(standing, from, today))
                .map(standing -> assessments.takeByClock(term.id(), village, Step.ESCALATE))
                .ifPresent(standing -> ledger.enter(new ReadinessAct.Escalated(
                        village, standing.state(), ChronoUnit.DAYS.between(today, term.ends()), Assessments.CLOCK)));
    }

    private void expire(Term term, String code, List<Standing> standings) {
        if (standings.stream().noneMatch(standing -> standing.state() == State.PASSED)) {
            return;
        }
        var days = daysAhead(term, code);
        var values = new HashMap<String, ReadinessSettings.Values>();
        for (var standing : standings) {
            var day = days.get(standing.village());
            if (day != null
                    && standing.state() == State.PASSED
                    && (Expiry.passed(
                                    standing,
                                    day,
                                    values.computeIfAbsent(
                                            new DivisionCode(standing.village())
                                                    .town()
                                                    .digits(),
                                            settings::of))
                            || sets.get(standing.version()).expires()
                                    && !outlived.all(term.id(), standing.village(), day)
                                            .isEmpty())) {
                expire(term.id(), standing.village());
            }
        }
    }

    private Map<String, LocalDate> daysAhead(Term term, String code) {
        var days = new HashMap<String, LocalDate>();
        for (var election : elections.within(code, Body.VILLAGERS_COMMITTEE)) {
            var day = election.day();
            if (election.term().equals(term.id()) && election.stage() == Stage.PREPARING && day != null) {
                days.put(election.village(), day);
            }
        }
        return days;
    }

    private void expire(UUID term, String village) {
        assessments
                .hold(term, village)
                .filter(standing -> standing.state() == State.PASSED && !assessments.started(term, village))
                .map(standing -> assessments.takeByClock(term, village, Step.EXPIRE))
                .ifPresent(standing ->
                        ledger.enter(new ReadinessAct.Expired(village, standing.round(), Assessments.CLOCK)));
    }
}
