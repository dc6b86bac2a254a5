package org.huanjie.candidacy.review.talk;

import org.huanjie.shell.Refusal;

/** 谈话拒绝理由 — why a talk or a pledge is not taken. */
public enum TalkRefusal implements Refusal {
    NOT_YOURS,
    REVIEW_OPEN,
    OFFERED_ALREADY,
    NOT_OFFERED,
    DAY,
    NO_TALKERS,
    NOTHING_SHOWN,
    WORDS_TOO_LONG,
    NO_WORDS,
    PLEDGED_ALREADY,
    NO_PLEDGE,
    LIST_OUT;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.talk";
    }
}
