package org.huanjie.problem.sheet;

import org.huanjie.shell.Refusal;

/** 表格拒绝理由 — why a sheet of problems is not loaded. */
public enum SheetRefusal implements Refusal {
    TOO_OFTEN("situation"),
    UNREADABLE("situation"),
    SEVERAL("situation"),
    EMPTY("situation"),
    TOO_MANY("situation"),
    KNOWN("situation"),
    KIND("situation"),
    RISK("situation"),
    VILLAGE("situation"),
    OWNER("situation"),
    OWNERS("situation"),
    DAY("situation");

    private final String rule;

    SheetRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "situation.sheet.refused";
    }
}
