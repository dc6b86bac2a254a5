package org.huanjie.candidacy.review.match;

import org.huanjie.shell.Refusal;

/** 对照的拒绝 — what keeps a request, an answer, a list or one line of it from being taken. */
public enum MatchRefusal implements Refusal {
    // a request or an answer as a file
    NOT_JSON,
    NOT_UTF8,
    TOO_LONG,
    NO_REQUEST,
    NO_ANSWER,
    OTHER_VERSION,
    FIELD_MISSING,
    FIELD_UNKNOWN,
    FIELD_WRONG,
    CRITERION_TWICE,
    PERSON_WRONG,
    OTHER_REQUEST,
    CHANGED,
    MARK_NOT_ASKED,
    // the organ's list as a whole
    OTHER_FILE,
    WORKBOOK_BROKEN,
    SHEETS_SEVERAL,
    NO_HEADINGS,
    COLUMN_TWICE,
    COLUMN_MISSING,
    COLUMN_NOT_FOUND,
    QUOTE,
    LINES_IN_A_FIELD,
    LINE_TOO_LONG,
    // a line of it
    NUMBER_ABSENT,
    NUMBER_FORM,
    NUMBER_ROUNDED,
    NUMBER_DATE,
    NUMBER_CHECK,
    CELL_BYTES,
    CELL_CONTROL,
    DOCUMENT_ABSENT,
    DOCUMENT_LONG,
    DAY_FORM,
    UNTIL_FORM,
    UNTIL_EARLY,
    CRITERION_ABSENT,
    CRITERION_OTHER;

    @Override
    public String rule() {
        return "match";
    }

    @Override
    public String family() {
        return "match.refused";
    }
}
