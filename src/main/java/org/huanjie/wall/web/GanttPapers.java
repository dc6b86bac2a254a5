package org.huanjie.wall.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.wall.Gantt;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.web.GanttSheet.Legend;
import org.huanjie.wall.web.GanttSheet.Row;

/** 横道图文书 — puts a chart of days on a sheet for the wall, in black and white. */
final class GanttPapers {

    /** 纸张 — what can be printed, by which style, and how many rows a column of it holds at a size that is read. */
    enum Paper {
        A1("wall-large.css", 124, 5),
        A3("wall-small.css", 34, 1);

        private final String style;
        private final int rows;
        private final int columns;

        Paper(String style, int rows, int columns) {
            this.style = style;
            this.rows = rows;
            this.columns = columns;
        }
    }

    private static final int WEEK = 7;
    private static final int WEEKS_NAMED = 40;
    private static final String VOTE = "S21";

    private final Words words;
    private final RowWords rows;

    GanttPapers(Words words) {
        this.words = words;
        this.rows = new RowWords(words);
    }

    /** A county with a row for each village, its towns one below the other. */
    GanttSheet county(Matrix matrix) {
        var name = matrix.wall().county().name();
        var gantt = Gantt.of(matrix.rows().toList(), matrix.today());
        var villages = gantt.rows().iterator();
        var lines = new ArrayList<Row>();
        for (var town : matrix.towns()) {
            lines.add(new Row(town.division().name(), ""));
            town.rows().forEach(row -> lines.add(village(villages.next())));
        }
        return sheet(name, name, gantt, lines, Paper.A1, matrix);
    }

    GanttSheet town(Matrix matrix, Matrix.Town town, Paper paper) {
        var gantt = Gantt.of(town, matrix.today());
        return sheet(
                town.division().name(),
                matrix.wall().county().name() + " " + town.division().name(),
                gantt,
                gantt.rows().stream().map(this::village).toList(),
                paper,
                matrix);
    }

    /** One village with a row for each step. */
    GanttSheet village(Matrix matrix, Matrix.Town town, Matrix.Row row) {
        var gantt = Gantt.of(List.of(row), matrix.today());
        return sheet(
                row.village().name(),
                town.division().name() + " " + row.village().name(),
                gantt,
                gantt.rows().getFirst().bars().stream().map(this::step).toList(),
                Paper.A3,
                matrix);
    }

    private GanttSheet sheet(String title, String place, Gantt gantt, List<Row> lines, Paper paper, Matrix matrix) {
        int weeks = Math.ceilDiv(gantt.days(), WEEK);
        return new GanttSheet(
                words.of("wall.gantt.title", title),
                place,
                words.of("wall.sheet.day", Wording.of(words, matrix.today())),
                paper.style,
                legend(),
                IntStream.range(0, weeks)
                        .mapToObj(week -> week % every(weeks, lines, paper) == 0 ? rows.day(gantt.day(week * WEEK)) : "")
                        .toList(),
                weeks * WEEK,
                gantt.today(),
                columns(lines, paper));
    }

    // where a week is narrower than its day, every second or third is named
    private static int every(int weeks, List<Row> lines, Paper paper) {
        return Math.max(1, Math.ceilDiv(weeks * columns(lines, paper).size(), WEEKS_NAMED));
    }

    // as few columns as hold all rows, each as long as the others
    private static List<List<Row>> columns(List<Row> lines, Paper paper) {
        int columns = Math.clamp(Math.ceilDiv(lines.size(), paper.rows), 1, paper.columns);
        int each = Math.max(1, Math.ceilDiv(lines.size(), columns));
        return IntStream.range(0, columns)
                .mapToObj(n -> lines.subList(Math.min(n * each, lines.size()), Math.min((n + 1) * each, lines.size())))
                .toList();
    }

    private Row village(Gantt.Row row) {
        return new Row(row.village().name(), marks(row.bars().stream()));
    }

    private Row step(Gantt.Bar bar) {
        return new Row(
                words.of("wall.sheet.step", bar.line().step(), rows.step(bar.line().step()), rows.plan(bar.line())),
                marks(Stream.of(bar)));
    }

    // plans below, what happened above them, then the law's limits and the vote; something even where there is nothing
    private static String marks(Stream<Gantt.Bar> bars) {
        var all = bars.toList();
        var marks = Stream.<Function<Gantt.Bar, String>>of(
                        GanttPapers::planned, GanttPapers::happened, GanttPapers::limit, GanttPapers::vote)
                .flatMap(kind -> all.stream().map(kind))
                .filter(mark -> !mark.isEmpty())
                .distinct()
                .toList();
        return marks.isEmpty() ? ";" : String.join(";", marks);
    }

    private static String planned(Gantt.Bar bar) {
        return "p " + bar.from() + " " + bar.until();
    }

    private static String happened(Gantt.Bar bar) {
        var state = bar.line().state();
        return bar.begun() == Gantt.NEVER || state == Schedule.State.AHEAD || state == Schedule.State.NOT_HELD
                ? ""
                : RowWords.css(state) + " " + Math.max(0, bar.begun()) + " " + Math.max(0, bar.ended());
    }

    private static String limit(Gantt.Bar bar) {
        return bar.limit() == Gantt.NEVER ? "" : "m " + bar.limit();
    }

    private static String vote(Gantt.Bar bar) {
        return bar.line().step().equals(VOTE) ? "v " + bar.until() : "";
    }

    private List<Legend> legend() {
        return List.of(
                new Legend(words.of("wall.sheet.planned"), "p 1 6", -1),
                new Legend(rows.state(Schedule.State.DONE), "d 1 6", -1),
                new Legend(rows.state(Schedule.State.DONE_LATE), "e 1 6", -1),
                new Legend(rows.state(Schedule.State.NOW), "n 1 6", -1),
                new Legend(rows.state(Schedule.State.LATE), "l 1 6", -1),
                new Legend(words.of("wall.sheet.limit"), "m 3", -1),
                new Legend(words.of("wall.sheet.vote"), "v 3", -1),
                new Legend(words.of("wall.sheet.today"), "", 3));
    }
}
