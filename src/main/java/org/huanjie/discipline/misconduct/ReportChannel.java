package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Worded;

/** 举报途径 — the way in which a report came. */
public enum ReportChannel implements Worded {
    PUBLIC_PAGE,
    PHONE,
    LETTER,
    OFFICE_HOURS;

    @Override
    public String key() {
        return "discipline.report-channel." + name();
    }
}
