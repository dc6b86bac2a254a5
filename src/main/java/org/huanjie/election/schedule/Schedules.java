package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.calendar.Template;
import org.huanjie.election.calendar.Template.Known;
import org.huanjie.election.calendar.Template.Reckoned;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.schedule.ScheduleRows.Row;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 日程 — the schedules of villages, reckoned from their election days by the edition's rules (docs/rules.md, calendar). */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private final ScheduleRows rows;
    private final List<StandsInTheWay> inTheWay;
    private final List<StepProgress> progress;
    private final LegalCalendars calendars;
    private final Editions editions;
    private final Clock clock;

    Schedules(
            ScheduleRows rows,
            List<StandsInTheWay> inTheWay,
            List<StepProgress> progress,
            LegalCalendars calendars,
            Editions editions,
            Clock clock) {
        this.editions = editions;
        this.rows = rows;
        this.progress = progress;
        this.inTheWay = inTheWay;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Optional<Schedule> of(String village) {
        return Optional.ofNullable(within(village).get(village));
    }

    /** The schedules of all villages within this division that have a day, planned or fixed. */
    public Map<String, Schedule> within(String division) {
        var planned = rows.planned(division);
        return reckon(division, (village, row) -> {
            var plan = planned.get(village);
            return row.day() != null || plan == null || !plan.term().equals(row.term()) ? row.day() : plan.day();
        });
    }

    /** What the village's schedule would be if it voted on this day; empty where it has no election. */
    public Optional<Schedule> ifOn(String village, LocalDate day) {
        return Optional.ofNullable(reckon(village, (code, row) -> day).get(village));
    }

    /** 计划之日 — the day planned for a village whose own is not fixed. */
    private interface PlannedDay {
        @Nullable
        LocalDate of(String village, Row row);
    }

    private Map<String, Schedule> reckon(String division, PlannedDay planned) {
        var byVillage = new TreeMap<String, Map<Body, List<Row>>>();
        for (var row : rows.rounds(division)) {
            byVillage
                    .computeIfAbsent(row.village(), village -> new EnumMap<>(Body.class))
                    .computeIfAbsent(row.body(), body -> new ArrayList<>())
                    .add(row);
        }
        var facts = new ScheduleFacts(
                rows.entered(division),
                rows.papers(division),
                rows.settings(division),
                rows.lessons(),
                calendars.of(division),
                editions.in(division),
                cleared(division),
                progress(division));
        var schedules = new TreeMap<String, Schedule>();
        byVillage.forEach((village, bodies) -> {
            var own = bodies.get(Body.VILLAGERS_COMMITTEE);
            if (own != null) {
                var vote = vote(own, planned);
                if (vote != null) {
                    schedules.put(village, schedule(village, vote, own, bodies, facts));
                }
            }
        });
        return schedules;
    }

    private Map<String, LocalDate> cleared(String division) {
        var cleared = new HashMap<String, LocalDate>();
        inTheWay.forEach(
                one -> one.cleared(division).forEach((village, day) -> cleared.merge(village, day, Schedules::later)));
        return cleared;
    }

    private Map<String, Map<String, StepProgress.Progress>> progress(String division) {
        var known = new HashMap<String, Map<String, StepProgress.Progress>>();
        progress.forEach(one -> one.within(division)
                .forEach((village, steps) -> steps.forEach(step ->
                        known.computeIfAbsent(village, code -> new HashMap<>()).put(step.step(), step))));
        return known;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    // once started the fixed day holds, before it the plan; a void vote that is held again has a day of its own
    private static @Nullable LocalDate vote(List<Row> rounds, PlannedDay planned) {
        var first = rounds.getFirst();
        var again = StepsDone.whole(rounds).day();
        var plan = planned.of(first.village(), first);
        if (first.stage() == Stage.PREPARING && plan != null) {
            return plan;
        }
        return again != null ? again : first.day();
    }

    private Schedule schedule(
            String village, LocalDate vote, List<Row> rounds, Map<Body, List<Row>> bodies, ScheduleFacts facts) {
        var first = rounds.getFirst();
        var done = StepsDone.of(village, rounds, bodies, facts);
        var declared = facts.declared(rounds);
        var edition = facts.editions().on(vote);
        var settings = settings(edition, facts.settings().getOrDefault(village, Map.of()));
        var lines =
                Template.of(edition.base().name())
                        .reckon(new Known(vote, declared, done, settings), facts.calendar())
                        .stream()
                        .map(step -> line(village, step, done, rounds, facts))
                        .toList();
        return new Schedule(village, vote, first.stage() != Stage.PREPARING, lines);
    }

    private static Map<String, String> settings(Rulebook edition, Map<String, String> passed) {
        var settings = new HashMap<String, String>();
        edition.given(Body.VILLAGERS_COMMITTEE.lawful())
                .forEach((setting, value) -> settings.put(setting.key(), value));
        settings.putAll(passed);
        return settings;
    }

    private Schedule.Line line(
            String village, Reckoned step, Map<String, LocalDate> done, List<Row> rounds, ScheduleFacts facts) {
        var round = round(step.code(), rounds);
        boolean needed = round != null || StepsDone.needed(village, step, done, facts);
        var limit = round == null || round.deadline() == null ? step.limit() : round.deadline();
        var day = "S08".equals(step.code()) && done.containsKey("S07")
                ? closed(limit, done.get("S08"))
                : done.get(step.code());
        return new Schedule.Line(
                step.code(),
                step.from(),
                step.until(),
                step.earliest(),
                limit,
                day,
                state(step, limit, day, needed, done),
                step.rule(),
                asked(step.asks()),
                needed,
                facts.lessons(village, step.code()));
    }

    // the time for objections runs out by itself, whenever the roll is settled after it
    private @Nullable LocalDate closed(@Nullable LocalDate limit, @Nullable LocalDate settled) {
        if (limit == null) {
            return settled;
        }
        return settled != null && settled.isBefore(limit)
                        || !LocalDate.now(clock).isAfter(limit)
                ? settled
                : limit;
    }

    private static @Nullable Row round(String step, List<Row> rounds) {
        var kind = "S22".equals(step) ? Round.TIE : "S23".equals(step) ? Round.RERUN : null;
        return rounds.stream()
                .filter(row -> row.round() == kind)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable Setting asked(String id) {
        return Setting.named(id).orElse(null);
    }

    private Schedule.State state(
            Reckoned step,
            @Nullable LocalDate limit,
            @Nullable LocalDate day,
            boolean needed,
            Map<String, LocalDate> done) {
        var today = LocalDate.now(clock);
        if (day != null) {
            return limit != null && day.isAfter(limit) ? Schedule.State.DONE_LATE : Schedule.State.DONE;
        }
        if (!needed) {
            return StepsDone.over(step.code(), done) ? Schedule.State.NOT_HELD : Schedule.State.AHEAD;
        }
        if (today.isBefore(step.from())) {
            return Schedule.State.AHEAD;
        }
        return today.isAfter(limit == null ? step.until() : limit) ? Schedule.State.LATE : Schedule.State.NOW;
    }
}
