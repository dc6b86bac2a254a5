package org.huanjie.access.division;

import org.huanjie.shell.Refusal;

/** 区划拒绝理由 — why a list is not loaded, or a succession not recorded. */
public enum DivisionRefusal implements Refusal {
    FAULTY,
    KEPT,
    LIST_GONE,
    NOT_GONE,
    NO_NEXT,
    RECORDED_ALREADY,
    NO_SUCCESSION;

    @Override
    public String rule() {
        return "access";
    }

    @Override
    public String family() {
        return "division.refused";
    }
}
