package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.Unserved;

/** 方案读出 — a fleet as the plan that people read. */
final class Reading {

    private Reading() {}

    static RidePlan plan(Fleet fleet) {
        var unserved = new ArrayList<Unserved>();
        var whys = new Whys(fleet.task);
        for (int rider = 0; rider < fleet.trips.riders(); rider++) {
            if (!fleet.isServed(rider)) {
                var one = fleet.task.riders().get(rider);
                unserved.add(new Unserved(one.id(), whys.of(one)));
            }
        }
        return new RidePlan(
                fleet.tours.stream()
                        .filter(tour -> tour.size > 0)
                        .map(tour -> run(fleet, tour))
                        .toList(),
                unserved);
    }

    private static CarRun run(Fleet fleet, Tour tour) {
        var stops = new ArrayList<RideStop>();
        int aboard = 0;
        for (int at = 0; at < tour.size; at++) {
            aboard += tour.trip(at).aboard ? people(fleet, tour.trip(at)) : 0;
        }
        for (int at = 0; at < tour.size; at++) {
            var trip = tour.trip(at);
            boolean out = Tour.getsOut(tour.node[at]);
            aboard += (out ? -1 : 1) * people(fleet, trip);
            int wait = out ? 0 : trip.wait(tour.begin[at]);
            var kind = trip.out ? (out ? Kind.BRING : Kind.FETCH) : out ? Kind.HOME : Kind.TAKE;
            var rider = fleet.task.riders().get(fleet.trips.riderOf(trip.number));
            stops.add(new RideStop(rider.id(), kind, tour.begin[at], wait, wait > trip.limit, aboard));
        }
        return new CarRun(fleet.task.cars().get(tour.car).id(), stops);
    }

    private static int people(Fleet fleet, Trip trip) {
        return fleet.task.riders().get(fleet.trips.riderOf(trip.number)).party().people();
    }
}
