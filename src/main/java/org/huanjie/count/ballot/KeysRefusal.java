package org.huanjie.count.ballot;

import org.huanjie.shell.Refusal;

/** 键入拒绝理由 — why keys are not read as a sheet. */
public enum KeysRefusal implements Refusal {
    NOTHING("R-BV-3"),
    VOID_AND_NAMED("R-BV-3"),
    UNKNOWN("R-BV-3"),
    NO_REASON("R-BV-3"),
    NO_POST("R-BV-3"),
    BLANK_AND_NAMED("R-BV-3"),
    NO_NAME("R-BV-3"),
    TWICE("R-BV-3"),
    NOT_IN_DOUBT("R-BV-5"),
    NO_CORRECTION_REASON("count"),
    NOTHING_DIFFERS("count");

    private final String rule;

    KeysRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "count.keys";
    }
}
