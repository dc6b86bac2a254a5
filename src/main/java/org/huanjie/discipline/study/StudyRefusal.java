package org.huanjie.discipline.study;

import org.huanjie.shell.Refusal;

/** 学习拒绝理由 — why a course, a quiz or a question is not taken down. */
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
    HANDED_IN,
    OTHER_QUESTIONS,
    ASK,
    ANSWER,
    ANSWERS_SAME,
    ENGLISH_HALF,
    BASIS,
    NO_QUESTION,
    NOT_LISTED,
    FILE_LARGE,
    FILE_BROKEN,
    FILE_HEADING,
    FILE_SHEETS,
    FILE_EMPTY,
    FILE_LINES,
    LINE_NAME,
    LINE_SIGN,
    LINE_TWICE;

    @Override
    public String rule() {
        return "R-DP-1";
    }

    @Override
    public String family() {
        return "discipline.study";
    }
}
