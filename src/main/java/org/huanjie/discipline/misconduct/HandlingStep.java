package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Worded;

/** 举报办理步骤 — what is done about a report. */
public enum HandlingStep implements Worded {
    /** 受理 */
    ACCEPT(false),
    /** 转办: to the organ above */
    PASS_ON(true),
    /** 开始核查 */
    INQUIRE(true),
    /** 核查记录 */
    NOTE(true),
    /** 认定 */
    FIND(true),
    /** 处理措施 */
    MEASURE(true),
    /** 答复双方 */
    ANSWER(true),
    /** 申请办结 */
    APPLY_TO_CLOSE(false),
    /** 办结, by a second person */
    CLOSE(false),
    /** 退回 */
    RETURN(true),
    /** 申诉: to somebody who did not decide */
    APPEAL(true),
    /** 维持 */
    UPHOLD(true),
    /** 重新核查 */
    REOPEN(true),
    /** 超期上报: by the clock alone */
    ESCALATE(false);

    private final boolean words;

    HandlingStep(boolean words) {
        this.words = words;
    }

    /** Whether it says why, or what was done. */
    public boolean needsWords() {
        return words;
    }

    /** Whether the organ changes with it. */
    public boolean goesUp() {
        return this == PASS_ON || this == ESCALATE || this == APPEAL;
    }

    @Override
    public String key() {
        return "discipline.handling-step." + name();
    }
}
