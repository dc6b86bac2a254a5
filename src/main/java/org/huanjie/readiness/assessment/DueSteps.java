package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.law.LegalCalendar;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 到期步骤 — which steps are the clock's as of today (R-VC-4): {@link TermWatch} records them, and a page shows what they come to before
 * they are recorded.
 */
@Component
class DueSteps {

    private final Elections elections;
    private final ConditionSets sets;
    private final Assessments assessments;
    private final ReadinessSettings settings;
    private final Clock clock;
    private final Outlived outlived;

    DueSteps(
            Elections elections,
            ConditionSets sets,
            Assessments assessments,
            ReadinessSettings settings,
            Clock clock,
            Outlived outlived) {
        this.elections = elections;
        this.sets = sets;
        this.assessments = assessments;
        this.settings = settings;
        this.clock = clock;
        this.outlived = outlived;
    }

    /** The step that is due in each of these villages, all below this county, town or village; no village has two at once. */
    Map<String, Step> of(Term term, String code, List<Standing> standings) {
        var values = new HashMap<String, ReadinessSettings.Values>();
        var days = standings.stream().anyMatch(standing -> standing.state() == State.PASSED)
                ? daysAhead(term, code)
                : Map.<String, LocalDate>of();
        var due = new TreeMap<String, Step>();
        for (var standing : standings) {
            var holding = values.computeIfAbsent(
                    new DivisionCode(standing.village()).town().digits(), settings::of);
            if (escalates(standing, term, holding)) {
                due.put(standing.village(), Step.ESCALATE);
            } else if (expires(standing, days.get(standing.village()), holding)) {
                due.put(standing.village(), Step.EXPIRE);
            }
        }
        return due;
    }

    /** These villages as they stand when what is due has been recorded. */
    List<Standing> recorded(Term term, String code, List<Standing> standings) {
        var due = of(term, code, standings);
        return standings.stream()
                .map(standing -> recorded(standing, due.get(standing.village())))
                .toList();
    }

    private Standing recorded(Standing standing, @Nullable Step due) {
        if (due == null) {
            return standing;
        }
        return due == Step.ESCALATE ? standing.escalated() : standing.expired(OffsetDateTime.now(clock));
    }

    private boolean escalates(Standing standing, Term term, ReadinessSettings.Values holding) {
        var days = holding.get(ReadinessSetting.ESCALATION_DAYS);
        return days.isPresent()
                && dueForCounty(
                        standing, LegalCalendar.atLeastBefore(term.ends(), days.getAsInt()), LocalDate.now(clock));
    }

    // whether this village is to be brought before the county, which it is from this day on
    private static boolean dueForCounty(Standing standing, LocalDate from, LocalDate today) {
        var answered = standing.answeredOn();
        return !today.isBefore(from)
                && State.WITHOUT_PASS.contains(standing.state())
                && standing.beforeCounty() == null
                && !(answered != null && standing.answeredRound() == standing.round() && !answered.isBefore(from));
    }

    private boolean expires(Standing standing, @Nullable LocalDate day, ReadinessSettings.Values holding) {
        return day != null
                && standing.state() == State.PASSED
                && (Expiry.passed(standing, day, holding) || papersOutlived(standing, day))
                && !assessments.started(standing.term(), standing.village());
    }

    private boolean papersOutlived(Standing standing, LocalDate day) {
        return sets.get(standing.version()).expires()
                && !outlived.all(standing.term(), standing.village(), day).isEmpty();
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
}
