package org.huanjie.election.lawbook.file;

import org.huanjie.shell.Refusal;

/** 法规文件拒绝理由 — what is wrong in a file, each with its line; where anything is, nothing of it is taken. */
public enum LawFileRefusal implements Refusal {
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
    NO_LINES,
    UNTIL_BEFORE_FROM,
    BAD_YEAR,
    /** a day that the notice of this year does not name */
    NOT_OF_THE_YEAR,
    OVERLAPS,
    /** worked in exchange, though no weekend */
    NO_WEEKEND,
    /** fewer days off than the regulation gives */
    TOO_FEW_DAYS,
    BAD_CODE,
    VALUE,
    SETTING_TWICE;

    @Override
    public String rule() {
        return "editions";
    }

    @Override
    public String family() {
        return "election.law-file";
    }
}
