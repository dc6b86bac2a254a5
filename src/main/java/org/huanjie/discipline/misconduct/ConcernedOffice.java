package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Worded;

/** 所在机关 — whose office a person belongs to whom a report is about: that office does not handle it. */
public enum ConcernedOffice implements Worded {
    NONE,
    VILLAGE,
    TOWN,
    COUNTY;

    @Override
    public String key() {
        return "discipline.concerned-office." + name();
    }
}
