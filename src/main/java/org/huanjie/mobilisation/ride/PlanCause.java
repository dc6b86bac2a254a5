package org.huanjie.mobilisation.ride;

import java.util.List;
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

    /** What an office says when it presses the button; of the others each has a button of its own, or the clock. */
    public static final List<PlanCause> SAID = List.of(ASKED, CALL);

    @Override
    public String key() {
        return "mobilisation.plan-cause." + name();
    }
}
