package org.huanjie.discipline.reminder.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 提醒系列页 — days × text × what became of it, the steps so far and those that this person may take now.
 *
 * @param may the steps that this person may take: their buttons
 */
public record SeriesPage(
        String place, String back, String address, Head head, List<Day> days, List<Step> steps, May may, Form form)
        implements Page {

    /** 系列概要. */
    public record Head(String days, String hour, String to, String state, String look, String approvers, String cost) {}

    /** 系列一日 — {@code write} is where its text is read and written. */
    public record Day(
            String day,
            String text,
            String write,
            String cost,
            String state,
            String look,
            String written,
            String delivered,
            String refused,
            String failed,
            String messages) {}

    /** 系列一步. */
    public record Step(String step, String by, String at, String why) {}

    /** 可走的步骤. */
    public record May(boolean propose, boolean approve, boolean giveBack, boolean stop) {}

    @Override
    public int status() {
        return form.status();
    }
}
