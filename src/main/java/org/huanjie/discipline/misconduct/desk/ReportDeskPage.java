package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;

/**
 * 举报办理页 — the cases that are there for whoever looks, the late first.
 *
 * @param enter where one is written down that came by telephone, letter or in person
 * @param settings where the county's days and telephones are set
 */
public record ReportDeskPage(
        List<Line> lines,
        Optional<String> enter,
        Optional<Crumb> settings,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 一件 — where it is about, what, how far it is and by when the next is due. */
    public record Line(
            String href, String place, String kind, String received, String look, String state, String due) {}
}
