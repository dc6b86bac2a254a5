package org.huanjie.mobilisation.ride.plan;

import java.util.List;

/** 接送方案 — the runs of all cars, and who is left without a ride. */
public record RidePlan(List<CarRun> runs, List<Unserved> unserved) {

    public RidePlan {
        runs = List.copyOf(runs);
        unserved = List.copyOf(unserved);
    }

    public static RidePlan empty() {
        return new RidePlan(List.of(), List.of());
    }
}
