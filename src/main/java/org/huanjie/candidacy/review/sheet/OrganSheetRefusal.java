package org.huanjie.candidacy.review.sheet;

import org.huanjie.shell.Refusal;

/** 核查表的拒绝 — why a sheet that came back is not taken; nothing of it is then. */
public enum OrganSheetRefusal implements Refusal {
    BROKEN,
    OTHER_SHEET,
    OTHER_REQUEST,
    HEADING_CHANGED,
    ROWS_MANY,
    ROW_ADDED,
    ROW_TWICE,
    ROW_MISSING,
    CELL_CHANGED,
    CELL_CONTROL,
    ANSWER_ABSENT,
    ANSWER_OTHER,
    NONE_WITH_DOCUMENT,
    DOCUMENT_ABSENT,
    DOCUMENT_LONG,
    DAY_ABSENT,
    DAY_FORM,
    UNTIL_FORM,
    UNTIL_EARLY;

    @Override
    public String rule() {
        return "organ-sheet";
    }

    @Override
    public String family() {
        return "match.sheet.refused";
    }
}
