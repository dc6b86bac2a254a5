package org.huanjie.candidacy.review;

/** 联审开始之后 — what follows in the transaction in which a review goes by an edition: the organs are asked. */
public interface AfterOpening {

    void opened(Review review);
}
