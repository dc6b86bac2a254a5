package org.huanjie.mobilisation.ride.plan;

import org.huanjie.shell.Worded;

/** 未安排 — somebody for whom there is no ride, and why. */
public record Unserved(RiderId rider, Why why) {

    /** 未安排原因 — the first of these that holds. */
    public enum Why implements Worded {
        /** 没有轮椅位: no car that drives has a place for a wheelchair */
        NO_WHEELCHAIR_PLACE,
        /** 人数超过座位: no car has seats for the whole party */
        PARTY_TOO_LARGE,
        /** 时段没有车: no car is on the road between earliest and latest */
        NO_CAR_THEN,
        /** 来不及: an empty car that came at once would not bring them by the latest time */
        TOO_SHORT,
        /** 指定不可行: the car or the time fixed by hand cannot be held */
        PIN,
        /** 车辆已满: the cars are taken then */
        FULL;

        @Override
        public String key() {
            return "mobilisation.unserved." + name();
        }
    }
}
