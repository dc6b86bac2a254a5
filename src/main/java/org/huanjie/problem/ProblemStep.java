package org.huanjie.problem;

import org.huanjie.shell.Worded;

/** 办理步骤 — what someone does with a problem; each is recorded with who, when and why. */
public enum ProblemStep implements Worded {
    /** 登记 */
    REGISTER,
    /** 交办: an owner and a day */
    ASSIGN,
    /** 办理 */
    START,
    /** 申请销号: with evidence */
    APPLY_TO_CLOSE,
    /** 核验: a second person finds it solved, and it is closed */
    VERIFY,
    /** 退回: a second person finds it not solved */
    RETURN,
    /** 重开: what was closed is there again; its history stays */
    REOPEN;

    @Override
    public String key() {
        return "situation.step." + name();
    }
}
