package org.huanjie.candidacy.relist;

import org.huanjie.shell.Refusal;

/** 重新公布拒绝理由 — why a list is not announced anew, or nobody is asked to follow. */
public enum RelistingRefusal implements Refusal {
    NOT_YOURS,
    NOT_OUT,
    NOTHING_CHANGED,
    LATE,
    ASK_NEXT,
    NOT_NEXT,
    NOT_ASKED;

    @Override
    public String rule() {
        return "R-NM-7";
    }

    @Override
    public String family() {
        return "candidacy.relisting";
    }
}
