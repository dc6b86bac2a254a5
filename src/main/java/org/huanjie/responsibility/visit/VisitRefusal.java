package org.huanjie.responsibility.visit;

import org.huanjie.shell.Refusal;

/** 走访拒绝理由 — why a visit, its photographs or its rule are not entered. */
public enum VisitRefusal implements Refusal {
    HELD_AT("responsibility"),
    YUAN("responsibility"),
    DUE("responsibility"),
    NO_PHOTO("responsibility"),
    PLAN_AT("responsibility"),
    PAYMENT("responsibility"),
    PHOTO_DAYS("responsibility"),
    USED("responsibility"),
    NO_VISIT("responsibility"),
    PHOTOS("responsibility");

    private final String rule;

    VisitRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "visit.refused";
    }
}
