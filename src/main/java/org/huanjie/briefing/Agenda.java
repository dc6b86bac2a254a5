package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Tasks;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议程 — draws itself from what is open in the division: its problems, the red first; tasks past their day; visits missed this week and
 * the last; steps of the calendar whose planned day is near or past. It stays with the meeting as it was.
 */
@Service
@Transactional
public class Agenda {

    /** How many lines of each kind it lists; how many more there are is said. */
    public static final int MOST = 30;

    /** How many days ahead the day of a step counts as near. */
    public static final int AHEAD = 7;

    private static final ProblemFilter OVERDUE = new ProblemFilter(null, null, null, null, "", true);

    private final Problems problems;
    private final Tasks tasks;
    private final Visits visits;
    private final VisitRules visitRules;
    private final Schedules schedules;
    private final Briefings briefings;
    private final JdbcClient sql;
    private final Clock clock;

    Agenda(
            Problems problems,
            Tasks tasks,
            Visits visits,
            VisitRules visitRules,
            Schedules schedules,
            Briefings briefings,
            JdbcClient sql,
            Clock clock) {
        this.problems = problems;
        this.tasks = tasks;
        this.visits = visits;
        this.visitRules = visitRules;
        this.schedules = schedules;
        this.briefings = briefings;
        this.sql = sql;
        this.clock = clock;
    }

    /** What a meeting of this division would have before it now. */
    @Transactional(readOnly = true)
    public List<AgendaItem> now(String division) {
        var today = LocalDate.now(clock);
        int open = problems.open(division).values().stream()
                .mapToInt(Problems.Open::total)
                .sum();
        return Stream.of(
                        listed(openProblems(division), open),
                        listed(overdueTasks(division), tasks.count(division, OVERDUE)),
                        all(missedVisits(division, today)),
                        all(deadlines(division, today)))
                .flatMap(List::stream)
                .toList();
    }

    /** What lay before a meeting that is on record. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(BriefingId briefing) {
        return sql.sql("""
                SELECT kind, village, risk, number, subject, owner_name, due, further FROM situation.agenda
                WHERE briefing = :briefing ORDER BY position""")
                .param("briefing", briefing.uuid())
                .query(AgendaItem.class)
                .list();
    }

    /** Keeps what lies before this meeting, in the transaction that records it. */
    void freeze(BriefingId briefing, String division) {
        var items = now(division);
        sql.sql("""
                INSERT INTO situation.agenda (briefing, division, position, kind, village, risk, number, subject, owner_name, due, further)
                SELECT :briefing, :division, i.position, i.kind, i.village, i.risk, i.number, i.subject, i.owner, CAST(i.due AS date),
                  CAST(i.further AS int)
                FROM unnest(CAST(:kind AS text[]), CAST(:village AS text[]), CAST(:risk AS text[]), CAST(:number AS text[]),
                  CAST(:subject AS text[]), CAST(:owner AS text[]), CAST(:due AS text[]), CAST(:further AS text[]))
                  WITH ORDINALITY AS i (kind, village, risk, number, subject, owner, due, further, position)""")
                .param("briefing", briefing.uuid())
                .param("division", division)
                .param("kind", each(items, AgendaItem::kind))
                .param("village", each(items, AgendaItem::village))
                .param("risk", each(items, AgendaItem::risk))
                .param("number", each(items, AgendaItem::number))
                .param("subject", each(items, AgendaItem::subject))
                .param("owner", each(items, AgendaItem::ownerName))
                .param("due", each(items, AgendaItem::due))
                .param("further", each(items, AgendaItem::further))
                .update();
    }

    private static String[] each(List<AgendaItem> items, Function<AgendaItem, @Nullable Object> column) {
        return items.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private List<AgendaItem> openProblems(String division) {
        return problems.all(division, ProblemFilter.ALL, MOST).stream()
                .filter(problem -> problem.state().isOpen())
                .map(problem -> new AgendaItem(
                        AgendaKind.PROBLEM,
                        problem.village(),
                        problem.risk(),
                        problem.number(),
                        problem.title(),
                        problem.ownerName(),
                        problem.due(),
                        0))
                .toList();
    }

    private List<AgendaItem> overdueTasks(String division) {
        return tasks.list(division, OVERDUE, MOST, 0).stream()
                .map(task -> new AgendaItem(
                        AgendaKind.TASK,
                        task.village(),
                        null,
                        task.number(),
                        task.text(),
                        task.ownerName(),
                        task.due(),
                        0))
                .toList();
    }

    // on a Monday last Wednesday's visit is still worth asking for
    private List<AgendaItem> missedVisits(String division, LocalDate today) {
        var rule = visitRules.of(division);
        return Stream.of(today, today.minusWeeks(1))
                .flatMap(day -> visits.week(division, day).entrySet().stream()
                        .filter(one -> one.getValue() == VisitState.MISSED)
                        .map(one -> new AgendaItem(
                                AgendaKind.VISIT, one.getKey(), null, "", "", "", rule.day(VisitRule.week(day)), 0)))
                .toList();
    }

    // above a village, of the villages that are in their time: what the others have to prepare is the plan's matter
    private List<AgendaItem> deadlines(String division, LocalDate today) {
        var inTime = new DivisionCode(division).level() == Level.VILLAGE
                ? Set.of(division)
                : briefings.states(division, BriefingKind.VILLAGE_DAILY, today).keySet();
        return schedules.within(division).values().stream()
                .filter(schedule -> inTime.contains(schedule.village()))
                .flatMap(schedule -> schedule.lines().stream()
                        .filter(line -> line.needed()
                                && line.done() == null
                                && !line.until().isAfter(today.plusDays(AHEAD)))
                        .map(line -> deadline(schedule.village(), line, today)))
                .sorted(Comparator.comparing(AgendaItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(AgendaItem::village)
                        .thenComparing(AgendaItem::number))
                .toList();
    }

    // until when: the plan's day, and once that has passed the law's, if it sets one
    private static AgendaItem deadline(String village, Schedule.Line line, LocalDate today) {
        var day = line.until().isBefore(today) ? line.due() : line.until();
        return new AgendaItem(AgendaKind.DEADLINE, village, null, line.step(), "", "", day, 0);
    }

    private static List<AgendaItem> all(List<AgendaItem> items) {
        return listed(items, items.size());
    }

    private static List<AgendaItem> listed(List<AgendaItem> items, int total) {
        if (total <= MOST || items.isEmpty()) {
            return items;
        }
        var listed = new ArrayList<>(items.subList(0, Math.min(MOST, items.size())));
        listed.add(listed.removeLast().with(total - listed.size() - 1));
        return listed;
    }
}
