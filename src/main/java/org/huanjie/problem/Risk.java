package org.huanjie.problem;

import org.huanjie.shell.Worded;

/** 风险等级 — red, yellow or blue: how much a problem endangers the course of the election. */
public enum Risk implements Worded {
    RED,
    YELLOW,
    BLUE;

    @Override
    public String key() {
        return "situation.risk." + name();
    }
}
