package org.huanjie.mobilisation.ride.solve;

import java.util.List;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.Pin;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.Unserved.Why;

/** 未安排说明 — the first thing that stands against a rider's ride, from what no plan can mend to what another plan might. */
final class Whys {

    private final RideTask task;

    Whys(RideTask task) {
        this.task = task;
    }

    Why of(Rider rider) {
        var driving = task.cars().stream().filter(car -> !car.failed()).toList();
        if (rider.party().wheelchair() && driving.stream().noneMatch(car -> car.wheelchairPlaces() > 0)) {
            return Why.NO_WHEELCHAIR_PLACE;
        }
        var fitting = driving.stream().filter(car -> car.fits(rider.party())).toList();
        if (fitting.isEmpty() && !driving.isEmpty()) {
            return Why.PARTY_TOO_LARGE;
        }
        if (fitting.stream()
                .noneMatch(car ->
                        from(car, rider) < Math.min(car.until(), rider.wish().latest()))) {
            return Why.NO_CAR_THEN;
        }
        if (comesInTime(fitting, rider)) {
            return hasPin(rider) && !pinnedComesInTime(fitting, rider) ? Why.PIN : Why.FULL;
        }
        return hasPin(rider) && comesInTime(fitting, rider.with(Pin.none())) ? Why.PIN : Why.TOO_SHORT;
    }

    private static boolean hasPin(Rider rider) {
        return rider.pin().car() != null || rider.pin().at() != null;
    }

    private boolean pinnedComesInTime(List<Car> fitting, Rider rider) {
        var pinned = rider.pin().car();
        return comesInTime(
                fitting.stream()
                        .filter(car -> pinned == null || car.id().equals(pinned))
                        .toList(),
                rider);
    }

    private boolean comesInTime(List<Car> cars, Rider rider) {
        return cars.stream()
                .anyMatch(car ->
                        brings(car, rider) <= Math.min(car.until(), rider.wish().latest()));
    }

    // when a car would be at the hall that had nobody else
    private int brings(Car car, Rider rider) {
        var spot = rider.door().spot();
        int there = Math.max(task.now(), car.from()) + task.roads().seconds(car.stands(), spot);
        return Math.max(there, from(car, rider))
                + task.roads().atDoor(rider.door(), rider.party())
                + task.roads().seconds(spot, task.hall());
    }

    private int from(Car car, Rider rider) {
        var pinned = rider.pin().at();
        return Math.max(
                Math.max(task.now(), car.from()), pinned == null ? rider.wish().earliest() : pinned);
    }
}
