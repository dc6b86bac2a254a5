package org.huanjie.mobilisation.ride.plan;

import java.util.List;
import org.huanjie.mobilisation.place.Spot;

/**
 * 接送任务 — all that a plan is made of.
 *
 * @param now nothing is planned before this second of the day
 */
public record RideTask(Spot hall, Roads roads, RideLimits limits, List<Car> cars, List<Rider> riders, int now) {

    public RideTask {
        cars = List.copyOf(cars);
        riders = List.copyOf(riders);
    }
}
