package org.huanjie.county;

import org.huanjie.shell.Refusal;

/** 名目拒绝理由 — why an entry of a county's list does not stand so, each with its line where it came in a file. */
public enum EntryRefusal implements Refusal {
    NO_ENTRY,
    NAME,
    ENGLISH,
    PLACE,
    /** another entry is offered under this name */
    TAKEN,
    /** the same entry in two lines */
    TWICE,
    /** the law or the program rests on it */
    FIXED,
    /** something of the county still goes by it */
    NEEDED,
    USE,
    NO_FILE,
    BROKEN,
    COLUMN_MISSING,
    NO_LINES,
    TOO_MANY;

    @Override
    public String rule() {
        return "form";
    }

    @Override
    public String family() {
        return "county.refused";
    }
}
