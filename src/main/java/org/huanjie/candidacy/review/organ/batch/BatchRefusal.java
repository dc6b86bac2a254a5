package org.huanjie.candidacy.review.organ.batch;

import org.huanjie.shell.Refusal;

/** 成批拒绝理由 — why a sheet or a match that came back is not taken; nothing of it is then. */
public enum BatchRefusal implements Refusal {
    NO_FILE,
    NOTHING_OUT,
    TOO_OFTEN,
    /** one person's answer is not taken, and why */
    OF_PERSON,
    NOTHING_ASKED,
    NOT_LET_OUT;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.batch";
    }
}
