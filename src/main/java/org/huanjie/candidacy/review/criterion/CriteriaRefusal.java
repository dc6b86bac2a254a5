package org.huanjie.candidacy.review.criterion;

import org.huanjie.shell.Refusal;

/** 条件拒绝理由 — why an edition is not adopted, or a village's condition not taken. */
public enum CriteriaRefusal implements Refusal {
    NO_SUCH_EDITION,
    /** its list could not be sourced whole: nobody is reviewed by a list that nobody has */
    NOT_COMPLETE,
    NOT_FOR_THIS_COUNTY,
    NO_DOCUMENT,
    /** two people stand behind an edition that a county brought */
    BROUGHT_BY_YOU,
    NOT_YOURS,
    NO_TEXT,
    NO_MEETING,
    TOO_LATE;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.criteria";
    }
}
