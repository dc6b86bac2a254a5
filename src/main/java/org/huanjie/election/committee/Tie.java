package org.huanjie.election.committee;

import org.huanjie.shell.Worded;

/** 任职关系 — what keeps somebody from supervising the villagers' committee (R-SC-3); asked of each, and nothing is kept of the answer. */
public enum Tie implements Worded {
    NONE,
    /** 村委会成员的近亲属 */
    RELATIVE,
    /** 村文书 */
    CLERK,
    /** 村报账员 */
    ACCOUNTANT;

    @Override
    public String key() {
        return "election.tie." + name();
    }
}
