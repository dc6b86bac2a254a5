package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.election.calendar.Template;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.LegalCalendar;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 可行性表 — which villages cannot elect in time, months ahead; readiness never moves the end of the term, only an approval by the
 * county on the town's report does (R-VC-4).
 */
@Service
@Transactional(readOnly = true)
public class Prospects {

    /** 提前预警天数 — how many days before a last day it is warned of, while nobody has started. */
    public static final int WARN_DAYS = 90;

    private final ScheduleRows rows;
    private final Schedules schedules;
    private final Terms terms;
    private final List<StandsInTheWay> inTheWay;
    private final LegalCalendars calendars;
    private final Editions editions;
    private final Clock clock;

    Prospects(
            ScheduleRows rows,
            Schedules schedules,
            Terms terms,
            List<StandsInTheWay> inTheWay,
            LegalCalendars calendars,
            Editions editions,
            Clock clock) {
        this.editions = editions;
        this.rows = rows;
        this.schedules = schedules;
        this.terms = terms;
        this.inTheWay = inTheWay;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Every village of the division whose villagers' committee has no declared result yet, by code. */
    public Map<String, Prospect> within(String division) {
        var term = terms.current(division);
        if (term.isEmpty()) {
            return Map.of();
        }
        var law = new InForce(calendars.of(division), editions.in(division));
        var ways = ways(division);
        var papers = rows.papers(division);
        var planned = schedules.within(division);
        var prospects = new TreeMap<String, Prospect>();
        for (var row : rows.rounds(division)) {
            if (row.body() == Body.VILLAGERS_COMMITTEE
                    && row.sequence() == 1
                    && row.stage().compareTo(Stage.DECLARED) < 0) {
                prospects.put(
                        row.village(),
                        prospect(
                                row,
                                term.get(),
                                law,
                                papers.getOrDefault(row.village(), Map.of()),
                                planned.get(row.village()),
                                ways.getOrDefault(row.village(), List.of())));
            }
        }
        return prospects;
    }

    private Map<String, List<Reason>> ways(String division) {
        var ways = new HashMap<String, List<Reason>>();
        inTheWay.forEach(one -> one.before(division)
                .forEach((village, reasons) ->
                        ways.computeIfAbsent(village, code -> new ArrayList<>()).addAll(reasons)));
        return ways;
    }

    /** 现行规定 — what the days of a county are reckoned by, read once. */
    private record InForce(LegalCalendar calendar, Editions.OfCounty editions) {}

    private Prospect prospect(
            ScheduleRows.Row row,
            Term term,
            InForce law,
            Map<DocumentKind, LocalDate> papers,
            @Nullable Schedule schedule,
            List<Reason> ways) {
        var last = VoteDay.last(term, papers.keySet());
        var edition = law.editions().on(last);
        var lastStart = LegalCalendar.atLeastBefore(last, VoteDay.rollDays(edition));
        var lastByPlan = Template.of(edition.base().name()).planned("S03", last, law.calendar());
        boolean started = row.stage() != Stage.PREPARING;
        var troubles = started ? List.<Reason>of() : term(lastStart, lastByPlan, term, ways);
        var all = new ArrayList<>(troubles);
        if (schedule != null) {
            all.addAll(day(schedule, started, ways));
        }
        return new Prospect(
                row.village(),
                lastStart,
                lastByPlan,
                schedule == null ? null : schedule.vote(),
                all,
                started ? List.of() : ways);
    }

    private List<Reason> term(LocalDate lastStart, LocalDate lastByPlan, Term term, List<Reason> ways) {
        var today = LocalDate.now(clock);
        if (today.isAfter(lastStart)) {
            return List.of(ProspectRefusal.TOO_LATE.of(term.ends(), lastStart, VoteDay.MONTHS_OFF_TERM));
        }
        if (today.isAfter(lastByPlan)) {
            return List.of(ProspectRefusal.PAST_PLAN.of(term.ends(), lastByPlan, lastStart));
        }
        return !ways.isEmpty() && LegalCalendar.daysUntil(today, lastByPlan) <= WARN_DAYS
                ? List.of(ProspectRefusal.TERM_NEARS.of(term.ends(), lastStart, VoteDay.MONTHS_OFF_TERM))
                : List.of();
    }

    private List<Reason> day(Schedule schedule, boolean started, List<Reason> ways) {
        var today = LocalDate.now(clock);
        var roll = schedule.line("S07");
        var start = schedule.line("S03");
        if (roll.done() == null && roll.state() == Schedule.State.LATE) {
            return List.of(ProspectRefusal.ROLL_MISSED.of(schedule.vote(), roll.due()));
        }
        if (started) {
            return List.of();
        }
        if (today.isAfter(start.until())) {
            return List.of(ProspectRefusal.BEHIND_PLAN.of(schedule.vote(), start.until(), start.due()));
        }
        return !ways.isEmpty() && LegalCalendar.daysUntil(today, start.until()) <= WARN_DAYS
                ? List.of(ProspectRefusal.NOT_READY.of(schedule.vote(), start.until()))
                : List.of();
    }
}
