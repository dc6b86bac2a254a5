package org.huanjie.wall;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.jspecify.annotations.Nullable;

/** 法定日 — what of the law's calendar lies ahead of villages under way, gathered by day (docs/rules.md, calendar). */
final class LegalDays {

    private static final int SHOWN = 8;

    /** 法定事项 — what falls on a day counted from the vote, and the stage with which it is done. */
    private enum Matter {
        /** R-RG-5 */
        ROLL(-20, Stage.ROLL_PUBLISHED),
        /** S21 */
        VOTE(0, Stage.POLLING),
        /** R-AF-1 */
        HANDOVER(10, Stage.HANDED_OVER);

        private final int daysFromVote;
        private final Stage done;

        Matter(int daysFromVote, Stage done) {
            this.daysFromVote = daysFromVote;
            this.done = done;
        }

        @Nullable
        LocalDate dayOf(Election election) {
            var vote = election.day() == null
                    ? election.deadline()
                    : election.day(); // the day of a further vote lies within its deadline
            return vote == null || !election.reached(Stage.STARTED) || election.reached(done)
                    ? null
                    : vote.plusDays(daysFromVote);
        }
    }

    private record Due(LocalDate date, Matter matter) {}

    private LegalDays() {}

    /** What falls on this day or after it, the nearest first. */
    static List<Wall.Day> after(LocalDate today, Collection<Election> elections) {
        return elections.stream()
                .flatMap(LegalDays::dues)
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

    private static Stream<Due> dues(Election election) {
        return Stream.of(Matter.values())
                .map(matter -> {
                    var day = matter.dayOf(election);
                    return day == null ? null : new Due(day, matter);
                })
                .filter(Objects::nonNull);
    }
}
