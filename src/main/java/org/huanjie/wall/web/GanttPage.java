package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 横道图页 — a town's villages along the days; lengths are units of the drawing.
 *
 * @param todayAt where today's line stands; negative where today is not on the axis
 */
public record GanttPage(
        String title,
        String town,
        String path,
        String follow,
        String version,
        String today,
        int width,
        int height,
        int todayAt,
        List<Mark> marks,
        List<Row> rows,
        List<MatrixPage.Legend> legend,
        List<MatrixPage.Head> heads,
        MatrixPage.Town table)
        implements Page {

    /** 日期刻度. */
    public record Mark(int x, String word) {}

    /**
     * 村行.
     *
     * @param say what is late, what goes on now, what comes next, in words: what a phone shows
     */
    public record Row(String name, String href, int y, List<Bar> bars, List<Integer> limits, List<Said> say) {}

    /** 条 — planned thin, actual solid. */
    public record Bar(int x, int y, int width, int height, String css, String title) {}

    /** 一句 — a step in words. */
    public record Said(String css, String mark, String text) {}
}
