package org.huanjie.candidacy.review.opinion;

import org.huanjie.shell.Refusal;

/** 意见拒绝理由 — why an opinion, its submission or a settlement is not taken. */
public enum OpinionRefusal implements Refusal {
    NOT_YOUR_SIDE,
    /** the county has adopted no edition yet */
    NO_EDITION,
    SUBMITTED,
    CONCLUDED,
    NOT_ASKED,
    NO_DOCUMENT,
    DOCUMENT_LATER,
    NO_END,
    NO_KIND,
    NOTE_TOO_LONG,
    NOT_ALL_ANSWERED,
    NO_DIFFERENCE,
    DECIDED_YOURSELF,
    NO_REASONS,
    OTHER_LEVEL_OUT,
    DIFFERENCE_OPEN;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.opinion";
    }
}
