package org.huanjie.wall.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.shell.Words;
import org.huanjie.wall.Gantt;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.web.GanttPage.Bar;
import org.huanjie.wall.web.GanttPage.Mark;
import org.huanjie.wall.web.GanttPage.Row;
import org.huanjie.wall.web.GanttPage.Said;

/** 横道图页的写法 — puts a chart of days into shapes and words. */
final class GanttPages {

    private static final int NAME = 120;
    private static final int DAY = 12;
    private static final int HEAD = 24;
    private static final int ROW = 26;
    private static final int THIN = 4;
    private static final int SOLID = 10;
    private static final int WEEK = 7;
    private static final int SAID = 4;

    private static final Set<Schedule.State> PRESSING =
            Set.of(Schedule.State.LATE, Schedule.State.NOW, Schedule.State.AHEAD);

    private final Words words;
    private final RowWords rows;
    private final MatrixPages matrices;

    GanttPages(Words words) {
        this.words = words;
        this.rows = new RowWords(words);
        this.matrices = new MatrixPages(words);
    }

    GanttPage page(Matrix.Town town, Gantt gantt, LocalDate today, String version) {
        var path = "/towns/" + town.division().code() + "/gantt";
        return new GanttPage(
                words.of("wall.gantt.title", town.division().name()),
                town.division().name(),
                path,
                "/towns/" + town.division().code() + "/wall/version",
                version,
                words.of("wall.gantt.today", rows.day(today)),
                NAME + gantt.days() * DAY + DAY,
                HEAD + gantt.rows().size() * ROW + THIN,
                gantt.today() < 0 || gantt.today() >= gantt.days() ? -1 : x(gantt.today()) + DAY / 2,
                IntStream.iterate(0, day -> day < gantt.days(), day -> day + WEEK)
                        .mapToObj(day -> new Mark(x(day), rows.day(gantt.day(day))))
                        .toList(),
                IntStream.range(0, gantt.rows().size())
                        .mapToObj(n -> row(gantt, gantt.rows().get(n), HEAD + n * ROW))
                        .toList(),
                matrices.legend(),
                matrices.heads(),
                matrices.town(town));
    }

    private Row row(Gantt gantt, Gantt.Row row, int y) {
        var bars = new ArrayList<Bar>();
        for (var bar : row.bars()) {
            var title = rows.step(bar.line().step()) + " " + rows.title(bar.line());
            draw(bars, gantt, bar.from(), bar.until(), y + 4, THIN, "p", title);
            if (bar.begun() != Gantt.NEVER) {
                draw(
                        bars,
                        gantt,
                        bar.begun(),
                        bar.ended(),
                        y + 10,
                        SOLID,
                        RowWords.css(bar.line().state()),
                        title);
            }
        }
        return new Row(
                row.village().name(),
                "/villages/" + row.village().code(),
                y,
                bars,
                row.bars().stream()
                        .map(Gantt.Bar::limit)
                        .filter(limit -> limit >= 0 && limit < gantt.days())
                        .map(limit -> x(limit) + DAY)
                        .distinct()
                        .toList(),
                say(row));
    }

    private static void draw(
            List<Bar> bars, Gantt gantt, int from, int until, int y, int height, String css, String title) {
        int last = Math.min(until, gantt.days() - 1);
        if (last >= from && from >= 0) {
            bars.add(new Bar(x(from), y, (last - from + 1) * DAY - 1, height, css, title));
        }
    }

    private List<Said> say(Gantt.Row row) {
        return row.bars().stream()
                .map(Gantt.Bar::line)
                .filter(line -> PRESSING.contains(line.state()))
                .sorted(java.util.Comparator.comparing((Schedule.Line line) ->
                                line.state() == Schedule.State.LATE ? 0 : line.state() == Schedule.State.NOW ? 1 : 2)
                        .thenComparing(Schedule.Line::step))
                .limit(SAID)
                .map(line -> new Said(
                        RowWords.css(line.state()),
                        RowWords.mark(line.state()),
                        rows.step(line.step()) + " " + rows.title(line)))
                .toList();
    }

    private static int x(int day) {
        return NAME + day * DAY;
    }
}
