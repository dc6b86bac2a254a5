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
import java.util.stream.Stream;
import org.huanjie.election.calendar.Holidays;
import org.huanjie.election.calendar.Template;
import org.huanjie.election.calendar.Template.Known;
import org.huanjie.election.calendar.Template.Reckoned;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.schedule.ScheduleRows.Row;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 日程 — the schedules of villages, reckoned from their election days by the edition's rules (docs/rules.md, calendar). */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private static final Map<String, Stage> DONE_BY = Map.ofEntries(
            Map.entry("S01", Stage.STARTED),
            Map.entry("S03", Stage.STARTED),
            Map.entry("S04", Stage.COMMITTEE_CHOSEN),
            Map.entry("S05", Stage.RULES_PASSED),
            Map.entry("S06", Stage.ROLL_PUBLISHED),
            Map.entry("S07", Stage.ROLL_PUBLISHED),
            Map.entry("S08", Stage.ROLL_SETTLED),
            Map.entry("S09", Stage.ROLL_SETTLED),
            Map.entry("S11", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S12", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S13", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S14", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S15", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S16", Stage.VOTE_PREPARED),
            Map.entry("S17", Stage.VOTE_PREPARED),
            Map.entry("S18", Stage.VOTE_PREPARED),
            Map.entry("S19", Stage.VOTE_PREPARED),
            Map.entry("S20", Stage.VOTE_PREPARED),
            Map.entry("S21", Stage.DECLARED),
            Map.entry("S24", Stage.FILED),
            Map.entry("S25", Stage.FILED),
            Map.entry("S27", Stage.HANDED_OVER),
            Map.entry("S28", Stage.ARCHIVED));

    private final ScheduleRows rows;
    private final List<StandsInTheWay> inTheWay;
    private final Clock clock;

    Schedules(ScheduleRows rows, List<StandsInTheWay> inTheWay, Clock clock) {
        this.rows = rows;
        this.inTheWay = inTheWay;
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
        var facts = new Facts(
                rows.entered(division),
                rows.papers(division),
                rows.settings(division),
                rows.lessons(),
                cleared(division));
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

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    // once started the fixed day holds, before it the plan; a void vote that is held again has a day of its own
    private static @Nullable LocalDate vote(List<Row> rounds, PlannedDay planned) {
        var first = rounds.getFirst();
        var again = whole(rounds).day();
        var plan = planned.of(first.village(), first);
        if (first.stage() == Stage.PREPARING && plan != null) {
            return plan;
        }
        return again != null ? again : first.day();
    }

    private static Row whole(List<Row> rounds) {
        return rounds.stream()
                .filter(row -> row.round() == Round.FIRST)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** 事实 — what is known of all villages of a division. */
    private record Facts(
            Map<ElectionId, Map<Stage, LocalDate>> entered,
            Map<String, Map<DocumentKind, LocalDate>> papers,
            Map<String, Map<String, String>> settings,
            Map<String, Map<String, List<String>>> lessons,
            Map<String, LocalDate> cleared) {

        Map<Stage, LocalDate> entered(Row row) {
            return entered.getOrDefault(row.id(), Map.of());
        }

        @Nullable
        LocalDate declared(@Nullable List<Row> rounds) {
            return rounds == null ? null : entered(rounds.getLast()).get(Stage.DECLARED);
        }

        List<String> lessons(String village, String step) {
            var code = new DivisionCode(village);
            return Stream.of(code.county(), code.town())
                    .map(division -> lessons.getOrDefault(division.digits(), Map.of()))
                    .flatMap(steps -> steps.getOrDefault(step, List.of()).stream())
                    .toList();
        }
    }

    private Schedule schedule(
            String village, LocalDate vote, List<Row> rounds, Map<Body, List<Row>> bodies, Facts facts) {
        var first = rounds.getFirst();
        var done = done(village, rounds, bodies, facts);
        var declared = facts.declared(rounds);
        var settings = settings(first, facts.settings().getOrDefault(village, Map.of()));
        var lines =
                Template.of(first.edition())
                        .reckon(new Known(vote, declared, done, settings), Holidays.shipped())
                        .stream()
                        .map(step -> line(village, step, done, rounds, facts))
                        .toList();
        return new Schedule(village, vote, first.stage() != Stage.PREPARING, lines);
    }

    private static Map<String, String> settings(Row row, Map<String, String> passed) {
        var settings = new HashMap<String, String>();
        Settings.given(Edition.ofTerm(row.edition()), Body.VILLAGERS_COMMITTEE.lawful())
                .forEach((setting, value) -> settings.put(setting.key(), value));
        settings.putAll(passed);
        return settings;
    }

    private static Map<String, LocalDate> done(
            String village, List<Row> rounds, Map<Body, List<Row>> bodies, Facts facts) {
        var days = new HashMap<>(facts.entered(rounds.getFirst()));
        var whole = whole(rounds);
        if (whole.sequence() > 1) { // a vote held again begins with its candidates
            days.keySet().removeIf(stage -> stage.compareTo(Stage.VOTE_PREPARED) >= 0);
        }
        days.putAll(facts.entered(whole));
        facts.entered(rounds.getLast()).forEach((stage, day) -> {
            if (stage.compareTo(Stage.FILED) >= 0) {
                days.put(stage, day);
            }
        });
        var done = new HashMap<String, LocalDate>();
        DONE_BY.forEach((step, stage) -> put(done, step, days.get(stage)));
        put(done, "S00", facts.cleared().getOrDefault(village, days.get(Stage.STARTED)));
        put(done, "S02", facts.declared(bodies.get(Body.PARTY_BRANCH)));
        put(done, "S26", facts.declared(bodies.get(Body.SUPERVISORY_COMMITTEE)));
        var papers = facts.papers().getOrDefault(village, Map.of());
        put(done, "S10", papers.get(DocumentKind.REPRESENTATIVES));
        put(done, "S25", papers.getOrDefault(DocumentKind.CERTIFICATES, days.get(Stage.FILED)));
        put(done, "S22", declared(rounds, Round.TIE, facts));
        put(done, "S23", declared(rounds, Round.RERUN, facts));
        return done;
    }

    private static void put(Map<String, LocalDate> done, String step, @Nullable LocalDate day) {
        if (day != null) {
            done.put(step, day);
        }
    }

    private static @Nullable LocalDate declared(List<Row> rounds, Round kind, Facts facts) {
        return rounds.stream()
                .filter(row -> row.round() == kind)
                .reduce((earlier, later) -> later)
                .map(row -> facts.entered(row).get(Stage.DECLARED))
                .orElse(null);
    }

    private Schedule.Line line(
            String village, Reckoned step, Map<String, LocalDate> done, List<Row> rounds, Facts facts) {
        var round = round(step.code(), rounds);
        boolean needed = !step.optional() || round != null || done.containsKey(step.code());
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
        if (!needed) { // what nothing called for is over with the result
            return done.containsKey("S21") ? Schedule.State.DONE : Schedule.State.AHEAD;
        }
        if (today.isBefore(step.from())) {
            return Schedule.State.AHEAD;
        }
        return today.isAfter(limit == null ? step.until() : limit) ? Schedule.State.LATE : Schedule.State.NOW;
    }
}
