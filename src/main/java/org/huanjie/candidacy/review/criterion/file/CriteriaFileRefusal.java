package org.huanjie.candidacy.review.criterion.file;

import org.huanjie.shell.Refusal;

/** 条件文件拒绝理由 — what is wrong in a file, each with its line; where anything is, nothing of it is taken. */
public enum CriteriaFileRefusal implements Refusal {
    NO_FILE,
    TOO_LARGE,
    /** quotes that do not pair, or bytes that are no UTF-8 */
    BROKEN,
    STRAY,
    NO_HEADINGS,
    COLUMN_MISSING,
    COLUMN_TWICE,
    FACT_UNKNOWN,
    FACT_TWICE,
    FACT_MISSING,
    EMPTY,
    TOO_LONG,
    UNKNOWN_WORD,
    NO_DAY,
    BAD_CODE,
    CODE_NOT_YOURS,
    BAD_ITEM,
    ITEM_TWICE,
    /** a county's edition has neither the force of a law nor of a ministry's rule */
    FORCE_NOT_YOURS,
    NO_YEARS,
    DOES_NOT_FOLLOW,
    NO_CRITERIA,
    TOO_MANY,
    UNTIL_BEFORE_FROM,
    /** somebody reviews by it, so that it stays as it is */
    IN_USE;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.criteria-file";
    }
}
