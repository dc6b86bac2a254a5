package org.huanjie.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.springframework.stereotype.Component;

/** 清单日程 — the problems and tasks that a person answers for, on their last day; late ones first. */
@Component
class DueProblems implements CalendarSource {

    private final Problems problems;
    private final Tasks tasks;
    private final Clock clock;

    DueProblems(Problems problems, Tasks tasks, Clock clock) {
        this.problems = problems;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var today = LocalDate.now(clock);
        return Stream.concat(
                        problems.mine(who.signInName()).stream().flatMap(problem -> item(problem, today)),
                        tasks.mine(who.signInName()).stream().map(task -> item(task, today)))
                .filter(item ->
                        item.late() || !item.day().isBefore(from) && !item.day().isAfter(until))
                .sorted(Comparator.comparing(CalendarItem::late)
                        .reversed()
                        .thenComparing(CalendarItem::day)
                        .thenComparing(CalendarItem::id))
                .toList();
    }

    // what waits to be assigned has no day yet
    private static Stream<CalendarItem> item(Problem problem, LocalDate today) {
        return Stream.ofNullable(problem.due())
                .map(due -> item(
                        "problem",
                        problem.id().uuid(),
                        due,
                        problem.village(),
                        problem.id(),
                        problem.number(),
                        problem.title(),
                        today));
    }

    private static CalendarItem item(Task task, LocalDate today) {
        return item(
                "task",
                task.id().uuid(),
                task.due(),
                task.village(),
                task.problem(),
                task.number(),
                task.text(),
                today);
    }

    private static CalendarItem item(
            String what,
            UUID id,
            LocalDate due,
            String village,
            ProblemId problem,
            String number,
            String text,
            LocalDate today) {
        return new CalendarItem(
                "situation-" + what + "-" + id,
                "situation",
                due,
                null,
                village,
                "situation.calendar." + what,
                List.of(number, text),
                "/villages/" + village + "/problems/" + problem,
                due.isBefore(today));
    }
}
