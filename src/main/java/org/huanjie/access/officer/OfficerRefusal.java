package org.huanjie.access.officer;

import org.huanjie.shell.Refusal;

/** 数据保护拒绝理由 — why a seat is not filled, or a question or an answer is not taken. */
public enum OfficerRefusal implements Refusal {
    NOT_YOURS,
    SEATED_ALREADY,
    NO_ACCOUNT,
    NOT_NAMED,
    OWN_SEAT,
    NOT_OFFICER,
    NO_LOOK,
    ASKED_ALREADY,
    NO_QUESTION;

    @Override
    public String rule() {
        return "R-PD-7";
    }

    @Override
    public String family() {
        return "data-officer.refused";
    }
}
