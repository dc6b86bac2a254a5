package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.MeasureId;
import org.huanjie.problem.Measures;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.TaskId;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 三清单一场 — the problems of the pilots from their entry to their closing, with their tasks and measures. */
@Component
@Order(1)
@ConditionalOnBean(ReplayClock.class)
class SituationPlay implements Figure.Source, Pilot.DatedPlay {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final String HOULIN = "330326103220";
    private static final int MOST = 1000;

    /** 一步 — what happens to a problem on a day, in the order of its way. */
    private record Act(LocalDate day, int order, Runnable act) {}

    private final Stagehand stage;
    private final ProblemSteps steps;
    private final Problems problems;
    private final Tasks tasks;
    private final Measures measures;
    private final BriefingPlay briefings;
    private final Map<String, ProblemId> problem = new HashMap<>();
    private final Map<String, TaskId> task = new HashMap<>();
    private final Map<String, MeasureId> measure = new HashMap<>();

    SituationPlay(
            Stagehand stage,
            ProblemSteps steps,
            Problems problems,
            Tasks tasks,
            Measures measures,
            BriefingPlay briefings) {
        this.briefings = briefings;
        this.stage = stage;
        this.steps = steps;
        this.problems = problems;
        this.tasks = tasks;
        this.measures = measures;
    }

    /** Plays what happens on the days of this range, in their order. */
    @Override
    public void play(Scenario scenario, LocalDate from, LocalDate until) {
        acts(scenario).stream()
                .filter(act -> !act.day().isBefore(from) && act.day().isBefore(until))
                .sorted(Comparator.comparing(Act::day).thenComparingInt(Act::order))
                .forEach(act -> {
                    stage.on(act.day());
                    act.act().run();
                });
    }

    /** The report's figures of the lists, from what the services hold; whoever asks has the county in scope. */
    @Override
    public Map<String, Integer> figures(String county) {
        var closed = new ProblemFilter(null, null, ProblemState.CLOSED, null, "", false);
        var closedByCounty = new ProblemFilter(null, null, ProblemState.CLOSED, ListLevel.COUNTY, "", false);
        return Map.of(
                "problems", problems.count(Pilot.COUNTY, ProblemFilter.ALL),
                "problems_solved", problems.count(Pilot.COUNTY, closed),
                "measures", measures.count(Pilot.COUNTY, ProblemFilter.ALL),
                "houlin_matters",
                        (int) problems.all(HOULIN, closedByCounty, MOST).stream()
                                .filter(this::solvedByCounty)
                                .count());
    }

    private boolean solvedByCounty(Problem problem) {
        return problem.origin() == Origin.VISIT
                && tasks.of(problem.id()).stream().anyMatch(task -> task.isDone() && task.level() == ListLevel.COUNTY);
    }

    private List<Act> acts(Scenario scenario) {
        var acts = new ArrayList<Act>();
        var lines = scenario.lines("problems.csv");
        var given = by(scenario.lines("tasks.csv"), "问题");
        var made = by(scenario.lines("measures.csv"), "问题");
        for (var line : lines) {
            var number = line.getField("序号");
            acts.add(new Act(day(line, "登记日"), 0, () -> register(line)));
            acts.add(new Act(
                    day(line, "交办日"),
                    1,
                    () -> assign(line, given.getOrDefault(number, List.of()), made.getOrDefault(number, List.of()))));
            acts.add(new Act(day(line, "申请日"), 3, () -> apply(line, given.getOrDefault(number, List.of()))));
            acts.add(new Act(day(line, "核验日"), 4, () -> verify(line)));
        }
        // a measure that serves further problems is linked once all of both are there
        var last = lines.stream()
                .map(line -> day(line, "交办日"))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        scenario.lines("problem-measures.csv").forEach(line -> acts.add(new Act(last, 2, () -> link(line))));
        // they meet in the evening, when the day's work on the lists is done
        briefings
                .days(Plan.of(scenario))
                .forEach(day -> acts.add(new Act(day, 5, () -> briefings.meet(scenario, day))));
        return acts;
    }

    private void register(NamedCsvRecord line) {
        var team = Cast.as(Role.VILLAGE_TEAM, line.getField("村"));
        var entered = line.getField("事项").isEmpty()
                ? stage.as(team, () -> done(steps.register(problem(line), team)))
                : stage.as(
                        team,
                        () -> problems.ofMatter(ResponsibilityPlay.id(line.getField("事项")))
                                .orElseThrow());
        problem.put(line.getField("序号"), entered.id());
    }

    private static NewProblem problem(NamedCsvRecord line) {
        return new NewProblem(
                line.getField("村"),
                new ProblemKind(line.getField("类型")),
                ListLevel.valueOf(line.getField("层级")),
                Risk.valueOf(line.getField("风险")),
                line.getField("问题"),
                line.getField("说明"),
                Origin.REPORTED,
                Owner.of(owner(line)),
                null);
    }

    private void assign(NamedCsvRecord line, List<NamedCsvRecord> given, List<NamedCsvRecord> made) {
        var town = Cast.as(Role.TOWN_COMMITTEE, line.getField("村"));
        stage.let(town, () -> {
            var found = find(line);
            if (found.state() != ProblemState.APPLIED) {
                var owner = owner(line);
                done(steps.assign(found.id(), ANY, Owner.of(owner), day(line, "时限"), town));
                done(steps.start(found.id(), ANY, owner));
            }
            given.forEach(each -> task.put(each.getField("序号"), give(found.id(), line, each, town)));
            made.forEach(each -> measure.put(
                    each.getField("序号"),
                    made(measures.make(found, ListLevel.valueOf(each.getField("层级")), each.getField("对策"), town))));
        });
    }

    private TaskId give(ProblemId id, NamedCsvRecord line, NamedCsvRecord given, SignedIn town) {
        return made(tasks.give(
                problems.find(id).orElseThrow(),
                given.getField("任务"),
                Owner.of(at(given.getField("承办"), line.getField("村"))),
                day(given, "时限"),
                town));
    }

    private void apply(NamedCsvRecord line, List<NamedCsvRecord> given) {
        var owner = owner(line);
        var second = second(line);
        stage.let(Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY), () -> {
            given.forEach(each -> made(tasks.done(
                    known(task, each.getField("序号")),
                    each.getField("结果"),
                    at(each.getField("承办"), line.getField("村")))));
            var problem = find(line);
            if (problem.state() == ProblemState.APPLIED) {
                return;
            }
            done(steps.applyToClose(problem.id(), ANY, line.getField("依据"), owner));
            if (!line.getField("退回").isEmpty()) {
                done(steps.giveBack(problem.id(), ANY, line.getField("退回"), second));
                done(steps.applyToClose(problem.id(), ANY, line.getField("依据"), owner));
            }
        });
    }

    private void verify(NamedCsvRecord line) {
        var second = second(line);
        stage.let(second, () -> {
            var problem = find(line).id();
            done(steps.verify(problem, ANY, "", second));
            if (!line.getField("重开").isEmpty()) {
                var owner = owner(line);
                done(steps.reopen(problem, ANY, line.getField("重开"), second));
                done(steps.assign(
                        problem, ANY, Owner.of(owner), day(line, "核验日").plusDays(5), second));
                done(steps.start(problem, ANY, owner));
                done(steps.applyToClose(problem, ANY, line.getField("依据"), owner));
                done(steps.verify(problem, ANY, "", second));
            }
        });
    }

    private void link(NamedCsvRecord line) {
        var county = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);
        stage.let(
                county,
                () -> made(measures.serveProblem(
                        known(measure, line.getField("对策")),
                        problems.find(known(problem, line.getField("问题"))).orElseThrow(),
                        county)));
    }

    private Problem find(NamedCsvRecord line) {
        return problems.find(known(problem, line.getField("序号"))).orElseThrow();
    }

    private static <T> T known(Map<String, T> entered, String name) {
        var id = entered.get(name);
        if (id == null) {
            throw new IllegalStateException("nothing has entered as " + name);
        }
        return id;
    }

    private static SignedIn owner(NamedCsvRecord line) {
        return switch (ListLevel.valueOf(line.getField("层级"))) {
            case VILLAGE -> Cast.as(Role.VILLAGE_TEAM, line.getField("村"));
            case TOWN -> Cast.as(Role.TOWN_COMMITTEE, line.getField("村"));
            case COUNTY -> Cast.as(Role.COUNTY_OFFICE, line.getField("村"));
        };
    }

    /** Who verifies: one level up, and at the county the guidance group. */
    private static SignedIn second(NamedCsvRecord line) {
        return switch (ListLevel.valueOf(line.getField("层级"))) {
            case VILLAGE -> Cast.as(Role.TOWN_COMMITTEE, line.getField("村"));
            case TOWN -> Cast.as(Role.COUNTY_OFFICE, line.getField("村"));
            case COUNTY -> Cast.as(Role.GUIDANCE_GROUP, line.getField("村"));
        };
    }

    private static SignedIn at(String level, String village) {
        return switch (level) {
            case "村" -> Cast.as(Role.VILLAGE_TEAM, village);
            case "镇" -> Cast.as(Role.TOWN_COMMITTEE, village);
            default -> Cast.as(Role.COUNTY_OFFICE, village);
        };
    }

    private static Map<String, List<NamedCsvRecord>> by(List<NamedCsvRecord> lines, String column) {
        var by = new HashMap<String, List<NamedCsvRecord>>();
        lines.forEach(line -> by.computeIfAbsent(line.getField(column), name -> new ArrayList<>())
                .add(line));
        return by;
    }

    private static LocalDate day(NamedCsvRecord line, String column) {
        return LocalDate.parse(line.getField(column));
    }

    private static UUID id(String what, String name) {
        return UUID.nameUUIDFromBytes((what + "-" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem done(Verdict<Problem> outcome) {
        Stagehand.expect(outcome, Verdict.Done.class);
        return ((Verdict.Done<Problem>) outcome).value();
    }

    private static <T> T made(Verdict<T> outcome) {
        Stagehand.expect(outcome, Verdict.Done.class);
        return ((Verdict.Done<T>) outcome).value();
    }
}
