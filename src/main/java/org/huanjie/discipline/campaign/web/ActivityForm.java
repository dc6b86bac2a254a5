package org.huanjie.discipline.campaign.web;

import java.time.LocalDate;
import org.huanjie.discipline.campaign.Activity.Told;
import org.huanjie.discipline.campaign.ActivityReport;
import org.huanjie.shell.web.form.Typed;

/** 活动登记表 — what was typed of an activity, read field by field. */
record ActivityForm(Typed typed, int group, LocalDate day, Told told) {

    static ActivityForm of(Typed typed) {
        return new ActivityForm(
                typed,
                typed.numberIfAny("group", 0, ActivityReport.MOST_GROUPS).orElse(0),
                typed.day("day"),
                new Told(
                        typed.text("place", ActivityReport.LONGEST_PLACE),
                        typed.number("people", 1, ActivityReport.MOST_PEOPLE),
                        typed.textIfAny("material", ActivityReport.LONGEST_TEXT),
                        typed.textIfAny("note", ActivityReport.LONGEST_TEXT)));
    }

    ActivityReport report(String kind) {
        return new ActivityReport(kind, group, day, told);
    }
}
