package org.huanjie.mobilisation.ride;

import org.huanjie.shell.Refusal;

/** 接送拒绝理由 — why a ride, a car or a plan is not entered. */
public enum RideRefusal implements Refusal {
    NOT_YOURS,
    NOT_ON_ROLL,
    ASKED_ALREADY,
    NO_CONSENT,
    NO_DAY,
    OVER,
    HOURS,
    INSURANCE,
    NO_DRIVER,
    DRIVES_ALREADY,
    NO_CAR,
    NO_RIDE,
    BEGUN,
    NOT_NEXT,
    NO_PLAN,
    NOBODY_LATER;

    @Override
    public String rule() {
        return "mobilisation";
    }

    @Override
    public String family() {
        return "mobilisation.ride";
    }
}
