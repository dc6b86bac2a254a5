package org.huanjie.candidacy.review;

import java.time.LocalDate;

/** 随联审材料清除 — what another module keeps of those who stood for the sake of their election, and erases when its days are over. */
public interface GoesWithReviews {

    /**
     * Erases what is due in the present scope; doing it twice does it once.
     *
     * @param days after the result
     */
    void forget(LocalDate today, int days, String by);
}
