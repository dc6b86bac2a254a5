package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 时限种类 — how long what a criterion asks about holds against a person. */
public enum Lasting implements Worded {
    /** 若干年内 */
    YEARS,
    /** 至文书所载之日 */
    UNTIL_DAY,
    /** 整改之前 */
    UNTIL_RIGHTED,
    /** 现状 */
    PRESENT,
    /** 未规定 */
    UNSTATED;

    /** Whether a finding must say on which day it ends. */
    public boolean ends() {
        return this == YEARS || this == UNTIL_DAY;
    }

    @Override
    public String key() {
        return "candidacy.lasting." + name();
    }
}
