package org.huanjie.discipline.pledge;

import org.huanjie.shell.Refusal;

/** 承诺拒绝理由 — why a pledge, its paper or its text is not taken. None of them is about who may stand. */
public enum PledgeRefusal implements Refusal {
    NO_ELECTION,
    OVER,
    NOT_YET,
    NOBODY,
    NAME,
    NO_PAPER,
    PAPER_LARGE,
    PAPER_KIND,
    PAPER_FAULTY,
    OTHER_WORDS,
    PLEDGED_ALREADY,
    NO_PLEDGE,
    NOT_ENROLLED,
    EDITION_THERE,
    NO_TEXT,
    TEXT_EDITION,
    TEXT_LENGTH,
    TEXT_SOURCE;

    @Override
    public String rule() {
        return "R-DP-2";
    }

    @Override
    public String family() {
        return "discipline.pledge";
    }
}
