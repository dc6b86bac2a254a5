package org.huanjie.discipline.reminder.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 提醒文字页 — the text of a day on drawn phones, what it costs, and the form that changes it. */
public record ReminderTextPage(
        String place,
        String back,
        String address,
        String day,
        String dayValue,
        String sender,
        String hour,
        String chinese,
        String english,
        String cost,
        boolean writes,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
