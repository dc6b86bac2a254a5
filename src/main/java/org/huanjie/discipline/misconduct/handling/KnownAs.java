package org.huanjie.discipline.misconduct.handling;

import org.huanjie.shell.Worded;

/** 已知身份 — as what somebody is known whom a report is about. */
public enum KnownAs implements Worded {
    CANDIDATE,
    OFFICER,
    STAFF,
    COMMITTEE;

    @Override
    public String key() {
        return "discipline.known-as." + name();
    }
}
