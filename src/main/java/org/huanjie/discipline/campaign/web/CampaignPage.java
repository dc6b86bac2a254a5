package org.huanjie.discipline.campaign.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 活动计划页 — the plan of a county or town, how far it is done place by place, and the form for one more line.
 *
 * @param figures done, open, missing
 * @param kinds where the county's kinds are; empty for a town
 * @param plan the division's own lines
 * @param above the county's lines, which hold here too; empty for a county
 * @param earlier what was planned here for the terms before, the last first
 * @param writes whether this person plans here
 */
public record CampaignPage(
        String place,
        List<Crumb> crumbs,
        String address,
        List<Figure> figures,
        String kinds,
        List<Line> plan,
        List<Line> above,
        List<Row> rows,
        List<Earlier> earlier,
        boolean writes,
        Choices choices,
        Form form)
        implements Page {

    /** 计划数字. */
    public record Figure(String number, String word) {}

    /** 计划一行 — {@code end} is where it is ended; empty where it cannot be. */
    public record Line(String kind, String per, String days, String times, String answers, String end, String ended) {}

    /** 往届计划 — of which term, and its lines. */
    public record Earlier(String term, List<Line> lines) {}

    /** 一地进度. */
    public record Row(String place, String href, int done, int open, int missing, String what) {}

    /** 计划选择. */
    public record Choices(
            List<Option> places,
            List<Option> kinds,
            List<Option> per,
            List<Option> answers,
            String first,
            String last) {}

    @Override
    public int status() {
        return form.status();
    }
}
