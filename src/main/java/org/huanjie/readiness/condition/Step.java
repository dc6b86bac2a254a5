package org.huanjie.readiness.condition;

import org.huanjie.shell.Worded;

/** 准入步骤 — what someone does with an assessment; each is recorded with who, when and why. */
public enum Step implements Worded {
    /** 自查: the village states its own opinion */
    SELF_CHECK,
    /** 申报: the village asks the town to verify */
    APPLY,
    /** 核查: the working group states item by item */
    VERIFY,
    /** 要求整改: back to the village */
    RECTIFY,
    /** 通过 */
    PASS,
    /** 不通过 */
    REFUSE,
    /** 抽查无误: the county looked again and found it in order */
    CONFIRM,
    /** 抽查撤回: the county looked again and opens the verification anew */
    SPOT_CHECK,
    /** 到期: the election day moved beyond the pass's days */
    EXPIRE,
    /** 申诉: the village asks the county about a refusal */
    APPEAL,
    /** 提级: the term runs out and the application goes to the county by itself */
    ESCALATE,
    /** 维持: the county answers that the town's position stands */
    KEEP,
    /** 重核: the county answers that it is to be verified anew, and may do so itself */
    REOPEN;

    @Override
    public String key() {
        return "readiness.step." + name();
    }
}
