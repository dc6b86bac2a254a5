package org.huanjie.candidacy.review.organ;

import org.huanjie.shell.Refusal;

/** 部门拒绝理由 — why an organ's answer or its seat is not taken. */
public enum OrganRefusal implements Refusal {
    NOT_YOUR_ORGAN,
    NOT_YOURS,
    ANSWERED,
    CONCLUDED,
    NOT_COMPETENT,
    NO_DOCUMENT,
    DOCUMENT_LATER,
    NO_END,
    NO_KIND,
    TWICE,
    NO_ORGAN,
    NO_ACCOUNT,
    SEATED_ALREADY;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.organ-answer";
    }
}
