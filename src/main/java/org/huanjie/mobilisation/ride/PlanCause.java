package org.huanjie.mobilisation.ride;

import org.huanjie.shell.Worded;

/** 编排原因 — why a plan of rides was made. */
public enum PlanCause implements Worded {
    /** by the clock, the evening before */
    EVENING,
    ASKED,
    /** somebody called */
    CALL,
    CAR_FAILED,
    /** the poll is longer */
    LONGER;

    @Override
    public String key() {
        return "mobilisation.plan-cause." + name();
    }
}
