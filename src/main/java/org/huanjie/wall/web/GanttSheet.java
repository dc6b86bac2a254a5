package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 挂图打印件 — a town's villages by steps on a large sheet: each step's shape, its last planned day, and the day on which it was done.
 *
 * @param style the style sheet of its size
 */
public record GanttSheet(
        String title,
        String place,
        String day,
        String style,
        List<MatrixPage.Head> heads,
        List<MatrixPage.Legend> legend,
        List<Row> rows)
        implements Sheet {

    /** 村行. */
    public record Row(String name, String state, List<Cell> cells, String rest) {}

    /** 步骤格. */
    public record Cell(String css, String mark, String plan, String done) {}
}
