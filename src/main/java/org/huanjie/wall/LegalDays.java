package org.huanjie.wall;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.jspecify.annotations.Nullable;

/** 法定日 — what of the law's calendar lies ahead of villages under way, gathered by day (docs/rules.md, calendar). */
final class LegalDays {

    private static final int SHOWN = 8;

    /** 法定事项 — a step of the schedule whose last day the law sets, and the stage with which it is done. */
    private enum Matter {
        /** R-RG-5 */
        ROLL("S07", Stage.ROLL_PUBLISHED),
        VOTE("S21", Stage.POLLING),
        /** R-AF-1 */
        HANDOVER("S27", Stage.HANDED_OVER);

        private final String step;
        private final Stage done;

        Matter(String step, Stage done) {
            this.step = step;
            this.done = done;
        }

        @Nullable
        LocalDate dayOf(Election election, @Nullable Schedule schedule) {
            if (schedule == null || !election.reached(Stage.STARTED) || election.reached(done)) {
                return null;
            }
            var own = election.day() == null ? election.deadline() : election.day(); // of a further vote too
            return this == VOTE ? own : schedule.line(step).limit();
        }
    }

    private record Due(LocalDate date, Matter matter) {}

    private LegalDays() {}

    /** What falls on this day or after it, the nearest first. */
    static List<Wall.Day> after(LocalDate today, Collection<Election> elections, Map<String, Schedule> schedules) {
        return elections.stream()
                .flatMap(election -> dues(election, schedules.get(election.village())))
                .filter(due -> !due.date().isBefore(today))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(due -> new Wall.Day(
                        due.getKey().date(),
                        due.getKey().matter().name(),
                        due.getValue().intValue()))
                .sorted(Comparator.comparing(Wall.Day::date).thenComparing(Wall.Day::what))
                .limit(SHOWN)
                .toList();
    }

    private static Stream<Due> dues(Election election, @Nullable Schedule schedule) {
        return Stream.of(Matter.values())
                .map(matter -> {
                    var day = matter.dayOf(election, schedule);
                    return day == null ? null : new Due(day, matter);
                })
                .filter(Objects::nonNull);
    }
}
