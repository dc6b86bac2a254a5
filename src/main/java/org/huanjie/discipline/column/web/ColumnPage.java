package org.huanjie.discipline.column.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 纪律警示专栏页 — of a county or a village.
 *
 * @param rulesSource where the rules stand
 * @param report where anybody reports
 * @param back where the village's or the public start's page is
 */
public record ColumnPage(
        String place,
        boolean village,
        List<String> rules,
        String rulesSource,
        List<Said> is,
        List<Said> isNot,
        List<Line> lines,
        String report,
        Figures figures,
        List<Held> held,
        String back)
        implements Page {

    /** 专栏一句 — with where it stands. */
    public record Said(String text, String source) {}

    /** 举报电话一行. */
    public record Line(String whose, String phone, String hours) {}

    /** 举报数字栏 — of the county, as of when. */
    public record Figures(String until, List<Year> years) {}

    /** 举报数字一年. */
    public record Year(String name, List<Number> numbers) {}

    /** 举报数字一格 — what is counted, and how many in words. */
    public record Number(String what, String number) {}

    /** 公开活动一行. */
    public record Held(String kind, String day, String where, String people, List<String> photos) {}
}
