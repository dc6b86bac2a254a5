package org.huanjie.mobilisation.ride.plan;

import java.util.List;

/** 行车单 — what one car does, stop by stop. */
public record CarRun(CarId car, List<RideStop> stops) {

    public CarRun {
        stops = List.copyOf(stops);
    }
}
