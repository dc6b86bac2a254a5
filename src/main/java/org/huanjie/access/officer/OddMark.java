package org.huanjie.access.officer;

import org.huanjie.shell.Worded;

/** 异常标记 — why a look at somebody's data is worth a question; it says nothing against whoever looked. */
public enum OddMark implements Worded {
    /** more looks in a day than the county's number, or than three times the account's own usual day */
    MANY,
    /** at whoever bears the name of the account's person, or is known to be near to somebody who does */
    RELATIVE,
    /** in the hours that the county calls night */
    NIGHT,
    /** of a village whose election is not under way */
    NO_CASE;

    @Override
    public String key() {
        return "data-officer.mark." + name();
    }
}
