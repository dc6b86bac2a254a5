package org.huanjie.responsibility.bond;

import org.huanjie.shell.Refusal;

/** 责任拒绝理由 — why a bond, a promise or a conflict is not entered. */
public enum ResponsibilityRefusal implements Refusal {
    NO_HOURS("responsibility"),
    NO_STAND_IN("responsibility"),
    NO_IDENTITY("responsibility"),
    UNASKED("responsibility"),
    BOTH("responsibility"),
    NOBODY_CHOSEN("responsibility"),
    NO_VILLAGE("responsibility"),
    NO_KIND("responsibility"),
    NO_DAY("responsibility"),
    HELD_LATER("responsibility"),
    WEEK_AHEAD("responsibility"),
    LATE_WHY("responsibility"),
    CAME("responsibility"),
    MATTER("responsibility"),
    PROMISE("responsibility"),
    NOT_YOURS("responsibility"),
    RULE("responsibility"),
    FILES_DAY("responsibility"),
    FILES_VILLAGE("responsibility"),
    NOBODY_GOES("responsibility"),
    PLANNED_PAST("responsibility"),
    WHICH("responsibility"),
    STANDS("responsibility"),
    NEAR("responsibility"),
    NO_PERSON("responsibility"),
    NOT_THAT("responsibility"),
    NOT_STANDING("responsibility"),
    NO_LEADER("responsibility"),
    NO_LINK("responsibility"),
    NO_PROMISE("responsibility"),
    TOO_MUCH("responsibility"),
    DOCUMENT("responsibility"),
    DOCUMENT_TWICE("responsibility"),
    PLANNED("responsibility"),
    SAME("responsibility"),
    NO_WHY("responsibility"),
    NO_HOLDING("responsibility"),
    NOBODY_BOUND("responsibility"),
    HOURS("responsibility"),
    COVERED("responsibility"),
    DAY_PAST("responsibility"),
    WHY("responsibility"),
    PERSON("responsibility");

    private final String rule;

    ResponsibilityRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "responsibility.refused";
    }
}
