package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Refusal;

/** 举报拒绝理由 — why a report is not taken, or a step in it not done. */
public enum MisconductRefusal implements Refusal {
    WORDS,
    KIND,
    NAME,
    CONTACT,
    CHANNEL,
    PLACE,
    TOO_MANY,
    NO_KEY,
    TOO_OFTEN,
    NO_ROOM,
    FILE,
    NOT_THERE,
    NOT_NOW,
    NOT_YOUR_STEP,
    MOVED_ON,
    NOT_THE_ORGAN,
    NOBODY_ABOVE,
    MEASURE_FIRST,
    NOTHING_FOLLOWS,
    OUTCOME,
    DOCUMENT,
    NOBODY_FOUND,
    ANSWERS,
    SECOND_PERSON,
    NOTHING_LEFT,
    CONCERNED,
    PICK,
    NO_ACCOUNT,
    REASON,
    NO_IDENTITY,
    PHONE,
    HOURS,
    OUT_OF_RANGE,
    CLOSED;

    @Override
    public String rule() {
        return "R-AF-10";
    }

    @Override
    public String family() {
        return "discipline.misconduct";
    }

    @Override
    public boolean passes() {
        return this == TOO_MANY || this == TOO_OFTEN;
    }
}
