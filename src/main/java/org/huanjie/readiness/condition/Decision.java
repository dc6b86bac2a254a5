package org.huanjie.readiness.condition;

/** 决定 — what the town committee decides on its working group's record. */
public enum Decision {
    /** 通过 */
    PASS(Step.PASS),
    /** 整改 */
    RECTIFY(Step.RECTIFY),
    /** 不通过 */
    REFUSE(Step.REFUSE);

    private final Step step;

    Decision(Step step) {
        this.step = step;
    }

    public Step step() {
        return step;
    }
}
