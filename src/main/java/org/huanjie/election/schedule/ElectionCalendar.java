package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.StepWord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 换届日程来源 — the steps that a person's role presses or helps with, in every village of their own, on the last day for each. */
@Component
class ElectionCalendar implements CalendarSource {

    private final Schedules schedules;
    private final Clock clock;

    ElectionCalendar(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var mine = steps(who.role());
        if (mine.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<CalendarItem>();
        schedules
                .within(who.division())
                .values()
                .forEach(schedule -> schedule.lines().stream()
                        .filter(line -> mine.contains(line.step()) && line.done() == null && line.needed())
                        .filter(line ->
                                !line.until().isBefore(from) && !line.until().isAfter(until)
                                        || line.state() == Schedule.State.LATE)
                        .map(line -> item(schedule.village(), line))
                        .forEach(items::add));
        return items;
    }

    private CalendarItem item(String village, Schedule.Line line) {
        return new CalendarItem(
                "election-" + village + "-" + line.step(),
                "election",
                line.until(),
                null,
                village,
                line.limit() == null ? "election.calendar.plan" : "election.calendar.limit",
                line.limit() == null
                        ? List.of(new StepWord(line.step()))
                        : List.of(new StepWord(line.step()), line.limit()),
                "/villages/" + village + "/schedule",
                line.due().isBefore(LocalDate.now(clock)));
    }

    // the stage table says who presses; the vote itself concerns everyone who works for the village
    private static Set<String> steps(Role role) {
        var steps = new HashMap<String, Set<Role>>();
        for (var body : Body.values()) {
            body.steps().forEach(step -> steps.merge(step.code(), step.roles(), ElectionCalendar::both));
        }
        var mine = new java.util.TreeSet<String>();
        steps.forEach((code, roles) -> {
            if (roles.contains(role)) {
                mine.add(code);
            }
        });
        Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.before().isPresent() && kind.roles().contains(role))
                .forEach(kind -> mine.add(kind.code()));
        if (!mine.isEmpty()) {
            mine.addAll(Map.of(Role.VILLAGE_TEAM, Set.of("S00", "S21"), Role.TOWN_COMMITTEE, Set.of("S00", "S21"))
                    .getOrDefault(role, Set.of()));
        } else if (role.level() == org.huanjie.region.Level.VILLAGE) {
            mine.add("S21");
        }
        return mine;
    }

    private static Set<Role> both(Set<Role> one, Set<Role> other) {
        var all = new java.util.HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
