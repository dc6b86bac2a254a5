package org.huanjie.mobilisation.ride.plan;

import org.huanjie.shell.Worded;

/** 可行调整 — what would give somebody a ride who has none. */
public enum PlanChange implements Worded {
    /** what was fixed by hand is set free */
    FREE,
    /** they may be brought half an hour later */
    HALF_AN_HOUR,
    /** one more car, as large as the largest, all day */
    ANOTHER_CAR;

    @Override
    public String key() {
        return "mobilisation.plan-change." + name();
    }
}
