package org.huanjie.roll.branch;

import org.huanjie.shell.Worded;

/** 党籍 — what a member of the Party is in it; a probationary one neither elects nor stands (R-PB-1). */
public enum BranchStanding implements Worded {
    /** 正式党员 */
    FULL,
    /** 预备党员 */
    PROBATIONARY;

    @Override
    public String key() {
        return "roll.branch.standing." + name();
    }
}
