package org.huanjie.discipline.reminder.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 每日提醒页 — the series of a division and below it, and the form for a new one. */
public record RemindersPage(
        String place,
        String address,
        String sum,
        List<Line> series,
        boolean writes,
        List<Option> divisions,
        List<Option> classes,
        String today,
        Form form)
        implements Page {

    /** 系列一行. */
    public record Line(String place, String days, String to, String state, String look, String href) {}

    @Override
    public int status() {
        return form.status();
    }
}
