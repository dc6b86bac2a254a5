package org.huanjie.roll.line;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 登记行问题 — what can be wrong with a line of a roll. */
public enum Problem implements Refusal {
    /** a byte that is none of the encoding */
    UNREADABLE,
    /** a workbook under the name of a CSV file */
    NOT_CSV,
    /** a quote left open, or one closed amid a field */
    QUOTE,
    /** a quoted field took lines of others for its own */
    LINES_IN_A_FIELD,
    CONTROL_CHARACTER,
    UNACCOUNTED,
    NO_HEADINGS,
    COLUMN_TWICE,
    COLUMN_MISSING,
    NO_LINES,
    NAME_MISSING,
    NAME_FORM,
    /** names the character and its place */
    NAME_CHARACTER,
    SEX_UNKNOWN,
    SEX_AGAINST_NUMBER,
    BIRTH_FORM,
    BIRTH_AGAINST_NUMBER,
    NUMBER_FORM,
    /** a spreadsheet has made a rounded figure of it */
    NUMBER_ROUNDED,
    NUMBER_DATE,
    NUMBER_CHECK,
    /** above 110 years; asked, not refused: by hand it can be entered */
    VERY_OLD,
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
    ROLL_POSTED;

    @Override
    public String rule() {
        return "roll";
    }

    @Override
    public String family() {
        return "roll.problem";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("roll", "/roll"));
    }
}
