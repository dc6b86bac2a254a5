package org.huanjie.election.web.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.StepWord;
import org.huanjie.election.web.StepPlaces;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;

/** 日程行的说法 — a schedule's lines as people read them, each with the page on which it is done, if the reader works there. */
final class ScheduleLines {

    private ScheduleLines() {}

    /** {@code places}: the addresses that this reader may open. */
    static List<SchedulePage.Line> of(Schedule schedule, Set<String> places, Words words) {
        return schedule.lines().stream()
                .map(line -> line(schedule.village(), line, places, words))
                .toList();
    }

    private static SchedulePage.Line line(String village, Schedule.Line line, Set<String> places, Words words) {
        var step = new StepWord(line.step());
        return new SchedulePage.Line(
                line.step(),
                Wording.of(words, step),
                words.of("election.actor." + line.step()),
                days(line.from(), line.until(), words),
                limit(line, words),
                line.rule(),
                said(line.done(), words),
                Wording.of(words, line.state()),
                line.css(),
                line.lessons(),
                StepPlaces.of(village, line.step()).filter(places::contains));
    }

    private static String limit(Schedule.Line line, Words words) {
        var asks = line.asks();
        if (asks != null) {
            return words.of("election.schedule.asks", Wording.of(words, LawWord.of(asks)));
        }
        return line.limit() == null ? words.of("election.schedule.no-limit") : Wording.of(words, line.limit());
    }

    static String days(LocalDate from, LocalDate until, Words words) {
        return from.equals(until)
                ? Wording.of(words, until)
                : words.of("election.schedule.days", Wording.of(words, from), Wording.of(words, until));
    }

    private static String said(@Nullable LocalDate day, Words words) {
        return day == null ? "" : Wording.of(words, day);
    }
}
