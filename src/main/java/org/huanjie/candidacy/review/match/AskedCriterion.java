package org.huanjie.candidacy.review.match;

/** 所问条件 — a criterion that an organ is asked about, with its words in both languages. */
public record AskedCriterion(String code, String zh, String en) {

    /** Whether a cell of the organ's list means this one. */
    boolean means(String written) {
        return code.equalsIgnoreCase(written) || zh.equals(written) || en.equalsIgnoreCase(written);
    }
}
