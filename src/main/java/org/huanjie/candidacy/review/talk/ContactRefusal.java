package org.huanjie.candidacy.review.talk;

import org.huanjie.shell.Refusal;

/** 联系拒绝理由 — why a contact is not taken down. */
public enum ContactRefusal implements Refusal {
    NOT_YOURS,
    NO_PLEDGE,
    DAY,
    NO_ANSWER,
    NOTED_ALREADY;

    @Override
    public String rule() {
        return "remedies";
    }

    @Override
    public String family() {
        return "candidacy.contact";
    }
}
