package org.huanjie.mobilisation.ride.solve;

import java.util.HashMap;
import java.util.Map;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;

/** 原方案 — laid into a fleet again: who was in it keeps car and order, as far as that still holds. */
final class Former {

    private static final int TURNS = 50;

    private final Fleet fleet;
    private final Map<RiderId, Integer> riders = new HashMap<>();

    Former(Fleet fleet) {
        this.fleet = fleet;
        fleet.task.riders().forEach(rider -> riders.put(rider.id(), riders.size()));
    }

    void lay(RidePlan plan) {
        plan.runs().forEach(this::lay);
        if (settles()) {
            removeWhatNoLongerHolds();
        } else {
            removeAll();
        }
    }

    private void lay(CarRun run) {
        int car = fleet.trips.car(run.car());
        if (car == Trip.NOBODY) {
            return;
        }
        for (var stop : run.stops()) {
            var rider = riders.get(stop.rider());
            boolean there = stop.kind() == Kind.FETCH || stop.kind() == Kind.BRING;
            int number = rider == null ? Trip.NOBODY : there ? fleet.trips.outOf(rider) : fleet.trips.backOf(rider);
            if (number != Trip.NOBODY && fleet.trips.mayTake(car, fleet.trips.get(number))) {
                fleet.append(car, fleet.trips.get(number), !stop.kind().isGettingIn());
            }
        }
    }

    // times only grow here, until they hold for both ways of everybody or grow for ever
    private boolean settles() {
        long before = -1;
        for (int turn = 0; turn < TURNS; turn++) {
            long now = fleet.sumOfTimes();
            if (now == before) {
                return true;
            }
            before = now;
            fleet.hold();
            fleet.reckon();
        }
        return false;
    }

    private void removeWhatNoLongerHolds() {
        for (int broken = fleet.firstBroken(); broken != Trip.NOBODY; broken = fleet.firstBroken()) {
            fleet.hold();
            fleet.remove(broken);
            fleet.settle();
        }
        for (int rider = 0; rider < fleet.trips.riders(); rider++) {
            if (!fleet.isServed(rider)) {
                fleet.hold();
                fleet.remove(rider);
            }
        }
        fleet.settle();
    }

    private void removeAll() {
        for (int rider = 0; rider < fleet.trips.riders(); rider++) {
            fleet.remove(rider);
        }
        fleet.settle();
    }
}
