package org.huanjie.election.schedule;

import org.huanjie.shell.Refusal;

/** 计划拒绝理由 — why a batch or a day is not planned, and what is to be thought of with it. */
public enum PlanRefusal implements Refusal {
    NOT_YOURS("plan"),
    NO_NAME("plan"),
    UNTIL_BEFORE("plan"),
    NO_TERM("plan"),
    AFTER_TERM("R-VC-4"),
    NAME_TAKEN("plan"),
    NO_VILLAGES("plan"),
    NO_WHY("plan"),
    NO_BATCH("plan"),
    OUTSIDE_BATCH("plan"),
    STARTED("S03"),
    HOLIDAY("S21"),
    SHORT("S03"),
    BRANCH_FIRST("S02"),
    NO_NOTICE("S21");

    private final String rule;

    PlanRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.plan";
    }
}
