package org.huanjie.briefing.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 会议记录表 — the form that a meeting is taken down by, beside its agenda.
 *
 * @param places whether the agenda is of several villages
 * @param rows the roster, then the guests
 * @param minutes the entries, the empty ones last
 * @param latest the last day that it can be of: today
 */
public record BriefingFormPage(
        int status,
        String place,
        String path,
        String kind,
        boolean places,
        List<Reason.Said> refusals,
        String day,
        String latest,
        List<Row> rows,
        List<BriefingAgenda> agenda,
        List<BriefingEntry> minutes)
        implements Page {

    /** What is wrong, at the fields that it is wrong with. */
    public Form form() {
        return Form.refused(Map.of(), refusals);
    }


    /** 出席行 — of one person. */
    public record Row(String id, String seat, String organ, String person, List<Option> presences, String by) {}
}
