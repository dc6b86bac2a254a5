package org.huanjie.objection;

import org.huanjie.shell.Refusal;

/** 异议拒绝理由 — why an objection is not taken, or not answered; which rule says so follows from what it is about. */
public enum ObjectionRefusal implements Refusal {
    TOO_MANY,
    NOT_ROLL_DAYS,
    TALLY_CLOSED,
    NOT_DECLARED,
    ORGAN,
    NAME,
    CONTACT,
    TEXT,
    DUE,
    DUE_BY_LAW,
    NO_ANSWER,
    NONE,
    NOT_THE_ORGAN,
    DECIDED;

    @Override
    public String rule() {
        return "R-AF-10";
    }

    @Override
    public String family() {
        return "objection.refused";
    }
}
