package org.huanjie.election.web.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.StepWord;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;

/** 日程行的说法 — a schedule's lines as people read them, each with the page on which it is done, if the reader works there. */
final class ScheduleLines {

    private static final String VC = "/election/villagers-committee/";

    /** Where a step is done, below the village's address. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("S00", "/readiness"),
            Map.entry("S01", "/readiness"),
            Map.entry("S02", "/election/party-branch/meetings"),
            Map.entry("S03", VC + "start"),
            Map.entry("S04", VC + "committee"),
            Map.entry("S05", VC + "rules"),
            Map.entry("S06", "/roll"),
            Map.entry("S07", "/roll"),
            Map.entry("S08", "/roll/objections"),
            Map.entry("S09", "/roll/objections"),
            Map.entry("S10", VC + "documents"),
            Map.entry("S11", "/candidates/villagers-committee"),
            Map.entry("S12", VC + "documents"),
            Map.entry("S15", "/candidates/villagers-committee"),
            Map.entry("S18", "/polling"),
            Map.entry("S20", "/polling"),
            Map.entry("S21", "/polling"),
            Map.entry("S24", VC + "documents"),
            Map.entry("S25", VC + "documents"),
            Map.entry("S26", "/election/supervisory-committee/choices"),
            Map.entry("S27", VC + "documents"),
            Map.entry("S28", VC + "documents"));

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
                css(line),
                line.lessons(),
                Optional.ofNullable(PLACES.get(line.step()))
                        .map(place -> "/villages/" + village + place)
                        .filter(places::contains));
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

    private static String css(Schedule.Line line) {
        return switch (line.state()) {
            case DONE -> "done";
            case DONE_LATE, NOW -> "wait";
            case LATE -> "stop";
            case AHEAD, NOT_HELD -> "";
        };
    }
}
