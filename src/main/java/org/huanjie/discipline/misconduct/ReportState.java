package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Worded;

/** 举报状态 — how far a report is. */
public enum ReportState implements Worded {
    RECEIVED,
    PASSED_ON,
    ACCEPTED,
    UNDER_INQUIRY,
    FOUND,
    MEASURED,
    ANSWERED,
    CLOSING,
    APPEALED,
    CLOSED;

    /** Whether it waits to be accepted. */
    public boolean waits() {
        return this == RECEIVED || this == PASSED_ON;
    }

    @Override
    public String key() {
        return "discipline.report-state." + name();
    }
}
