package org.huanjie.candidacy.review.own;

import org.huanjie.shell.Refusal;

/** 本人页拒绝理由 — why a code is not handed out, or opens nothing. */
public enum OwnRefusal implements Refusal {
    NOT_YOURS,
    CARD_NOT_SEEN,
    NO_REASON,
    WRONG_CODE,
    TOO_OFTEN,
    NO_NAME,
    NO_PHONE,
    ASKED_TOO_OFTEN,
    CLOSED;

    @Override
    public String rule() {
        return "remedies";
    }

    @Override
    public String family() {
        return "candidacy.own";
    }

    @Override
    public boolean passes() {
        return this == TOO_OFTEN || this == ASKED_TOO_OFTEN;
    }
}
