package org.huanjie.wall.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 挂图打印件 — bars along the days on one large sheet: the villages of a county or a town, or the steps of one village.
 *
 * @param style the style sheet of its size
 * @param weeks the first day of each week of the axis
 * @param days how many days the axis has, whole weeks
 * @param today how far along the axis today lies; outside of it where it is not on it
 */
public record GanttSheet(
        String title,
        String place,
        String day,
        String style,
        List<Legend> legend,
        List<String> weeks,
        int days,
        int today,
        List<List<Row>> columns)
        implements Sheet {

    /** 图例打印. */
    public record Legend(String word, String marks, int today) {}

    /** 图行 — a village or a step with its bars; a town's name has none. */
    public record Row(String name, String marks) {}
}
