package org.huanjie.discipline.study;

import org.huanjie.shell.Refusal;

/** 学习拒绝理由 — why a course or a quiz is not taken down. */
public enum StudyRefusal implements Refusal {
    NO_ELECTION,
    OVER,
    NO_KIND,
    NOT_YET,
    PLACE,
    TRAINER,
    MATERIAL,
    NOBODY,
    NAME,
    NO_COURSE,
    WRONG_CODE,
    TOO_OFTEN,
    HANDED_IN;

    @Override
    public String rule() {
        return "R-DP-1";
    }

    @Override
    public String family() {
        return "discipline.study";
    }
}
