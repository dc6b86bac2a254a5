package org.huanjie.election.web.occasion;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 安排页 — what was published of hour and place, with every correction and why; and the form that publishes. */
public record ArrangementsPage(
        Head head,
        String action,
        String day,
        List<Line> lines,
        List<Option> occasions,
        List<Option> manners,
        Form form)
        implements Page {

    /** 安排行. {@code kind} of its state: {@code done} where it holds, {@code wait} where another took its place. */
    public record Line(String occasion, String text, String state, String kind, String why, String by) {}

    @Override
    public int status() {
        return form.status();
    }
}
