package org.huanjie.roll;

/** 问题 — what can be wrong with a line of a roll; its words are the message {@code roll.problem.<name>}. */
public enum Problem {
    /** the file or line cannot be read at all */
    UNREADABLE,
    COLUMN_MISSING,
    NO_LINES,
    NAME_MISSING,
    NAME_FORM,
    SEX_UNKNOWN,
    SEX_AGAINST_NUMBER,
    BIRTH_FORM,
    BIRTH_AGAINST_NUMBER,
    NUMBER_FORM,
    /** a spreadsheet has made a rounded figure of it */
    NUMBER_ROUNDED,
    NUMBER_DATE,
    NUMBER_CHECK,
    GROUP_FORM,
    CLASS_UNKNOWN,
    CODE_UNKNOWN,
    /** R-RG-4 */
    UNDER_AGE,
    TWICE_IN_FILE,
    ON_THIS_ROLL,
    /** R-RG-3; never says where */
    ON_ANOTHER_ROLL,
    VILLAGE_UNKNOWN,
    NO_ELECTION_DAY,
    /** R-RG-7 */
    ROLL_POSTED
}
