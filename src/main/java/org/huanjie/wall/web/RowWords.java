package org.huanjie.wall.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.candidacy.review.ReviewProgress;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.shell.Words;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.Risk;
import org.huanjie.wall.Tonight;
import org.huanjie.wall.web.MatrixPage.Cell;

/** 村行的写法 — a village's steps, problems, bonds and visit in words; days and states are put into words once, not per cell. */
final class RowWords {

    private final Words words;
    private final DateTimeFormatter pattern;
    private final String range;
    private final Map<LocalDate, String> days = new HashMap<>();
    private final Map<Schedule.State, String> states = new EnumMap<>(Schedule.State.class);

    RowWords(Words words) {
        this.words = words;
        this.pattern = DateTimeFormatter.ofPattern(words.of("wall.short-date"), words.locale());
        this.range = words.of("wall.range");
        for (var state : Schedule.State.values()) {
            states.put(state, words.of("wall.step-state." + state));
        }
    }

    String day(LocalDate day) {
        return days.computeIfAbsent(day, pattern::format);
    }

    String step(String code) {
        return words.of("wall.step." + code);
    }

    String state(Schedule.State state) {
        return Objects.requireNonNull(states.get(state));
    }

    /** The step's state as a shape, a colour and, in its title, in words with plan and actual days. */
    Cell cell(Schedule.Line line) {
        return new Cell(css(line.state()), mark(line.state()), title(line));
    }

    String title(Schedule.Line line) {
        var text = new StringBuilder(state(line.state())).append(' ').append(plan(line));
        if (line.done() != null) {
            text.append(" → ").append(day(line.done()));
        }
        if (line.limit() != null) {
            text.append(" ≤ ").append(day(line.limit()));
        }
        return text.toString();
    }

    String plan(Schedule.Line line) {
        return line.from().equals(line.until()) ? day(line.from()) : day(line.from()) + range + day(line.until());
    }

    /** One letter a state, since a county's page holds eighteen thousand of them. */
    static String css(Schedule.State state) {
        return switch (state) {
            case DONE -> "d";
            case DONE_LATE -> "e";
            case NOW -> "n";
            case LATE -> "l";
            case AHEAD -> "a";
            case NOT_HELD -> "x";
        };
    }

    static String mark(Schedule.State state) {
        return switch (state) {
            case DONE -> "●";
            case DONE_LATE -> "◎";
            case NOW -> "◆";
            case LATE -> "▲";
            case AHEAD -> "○";
            case NOT_HELD -> "–";
        };
    }

    static String mark(Risk risk) {
        return switch (risk) {
            case NONE -> "";
            case BLUE -> "■";
            case YELLOW -> "◆";
            case RED -> "▲";
        };
    }

    /** Reviews that a list waits for; empty where none does. */
    String reviews(ReviewProgress.Running reviews) {
        return reviews.open() == 0 ? "" : words.of("wall.reviews", reviews.open(), reviews.late());
    }

    /** Open problems with their risk: none, or how many of which. */
    String problems(Matrix.Row row) {
        var open = row.open();
        return row.risk() == Risk.NONE
                ? ""
                : words.of("wall.problems", open.red(), open.yellow(), open.blue(), open.overdue());
    }

    /** What a village lacks: of its three, and of the campaigns. */
    String missing(Matrix.Row row) {
        var bonds = row.missing().stream().sorted().map(bond -> words.of("wall.bond." + bond));
        var activities =
                row.activities() == 0 ? Stream.<String>of() : Stream.of(words.of("wall.activities", row.activities()));
        return Stream.concat(bonds, activities).collect(Collectors.joining(words.of("wall.and")));
    }

    String visit(VisitState visit) {
        return words.of("wall.visit." + visit);
    }

    /** The numbers that put a village among those to go to tonight, in the order of the rule. */
    String why(Tonight.Line line) {
        return Stream.of(
                        line.pastLimit() == 0 ? "" : words.of("wall.tonight.past", line.pastLimit()),
                        line.red() == 0 ? "" : words.of("wall.tonight.red", line.red()),
                        switch (line.visit()) {
                            case MISSED, PLANNED -> visit(line.visit());
                            case HELD, NOT_DUE -> "";
                        },
                        line.overdue() == 0 ? "" : words.of("wall.tonight.overdue", line.overdue()),
                        line.unadmitted() ? words.of("wall.tonight.admission", words.of("wall.state." + line.state())) : "",
                        line.missing() == 0 ? "" : words.of("wall.tonight.missing", line.missing()),
                        line.limitStep().isEmpty()
                                ? ""
                                : words.of("wall.tonight.limit", step(line.limitStep()), line.daysToLimit()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.of("wall.join")));
    }

    List<TonightLine> tonight(List<Tonight.Line> lines, int most) {
        return lines.stream()
                .limit(most)
                .map(line -> new TonightLine(
                        line.town().name(),
                        line.village().name(),
                        "/villages/" + line.village().code(),
                        why(line)))
                .toList();
    }
}
