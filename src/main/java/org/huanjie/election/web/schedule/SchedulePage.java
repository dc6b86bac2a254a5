package org.huanjie.election.web.schedule;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 日程页 — the whole schedule of a village, what keeps it from its days, and what another day would bring. */
public record SchedulePage(
        Head head,
        String village,
        String vote,
        boolean ifOnly,
        List<Line> lines,
        List<Reason.Said> troubles,
        List<Reason.Said> inTheWay,
        String lastStart,
        Form form,
        List<Reason.Said> breaks,
        List<Reason.Said> advice,
        boolean mayPlan,
        boolean mayLink,
        List<Option> steps,
        List<Change> history)
        implements Page {

    /** 日程行, as shown. */
    public record Line(
            String code,
            String name,
            String actor,
            String plan,
            String limit,
            String rule,
            String done,
            String state,
            String css,
            List<String> lessons,
            Optional<String> href) {}

    /** 变更. */
    public record Change(String day, String why, String when, String by) {}

    @Override
    public int status() {
        return form.status();
    }
}
