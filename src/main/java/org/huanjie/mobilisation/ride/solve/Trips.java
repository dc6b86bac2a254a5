package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Progress.Step;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.jspecify.annotations.Nullable;

/** 行程表 — the trips that a task still asks for: at most one there and one back for each rider. */
final class Trips {

    private final RideTask task;
    private final Legs ways;
    private final List<Trip> all = new ArrayList<>();
    private final Map<CarId, Integer> cars = new HashMap<>();

    /** By rider; nobody's where there is none. */
    private final int[] outs;

    private final int[] backs;

    /** By trip. */
    private final List<Integer> riders = new ArrayList<>();

    Trips(RideTask task, Legs ways) {
        this.task = task;
        this.ways = ways;
        task.cars().forEach(car -> cars.put(car.id(), cars.size()));
        outs = new int[task.riders().size()];
        backs = new int[outs.length];
        for (int rider = 0; rider < outs.length; rider++) {
            outs[rider] = out(rider);
            backs[rider] = back(rider);
        }
    }

    int count() {
        return all.size();
    }

    Trip get(int number) {
        return all.get(number);
    }

    int riderOf(int trip) {
        return riders.get(trip);
    }

    int out(Trip of) {
        return outs[riderOf(of.number)];
    }

    int outOf(int rider) {
        return outs[rider];
    }

    int backOf(int rider) {
        return backs[rider];
    }

    int riders() {
        return outs.length;
    }

    int car(@Nullable CarId id) {
        return id == null ? Trip.NOBODY : cars.getOrDefault(id, Trip.NOBODY);
    }

    private int out(int index) {
        var rider = task.riders().get(index);
        var step = rider.progress().step();
        if (step != Step.AT_HOME && step != Step.ON_THE_WAY) {
            return Trip.NOBODY;
        }
        int door = ways.point(rider.door().spot());
        int hall = ways.point(task.hall());
        var trip = step == Step.AT_HOME
                ? trip(index, true, new int[] {door, hall})
                : underWay(index, true, new int[] {door, hall});
        if (step == Step.AT_HOME) {
            expect(trip, rider);
        }
        return trip.number;
    }

    private void expect(Trip trip, Rider rider) {
        var pinned = rider.pin().at();
        var told = pinned != null ? pinned : rider.progress().at();
        if (told != null) {
            trip.told = told;
        }
        trip.ready = Math.max(
                told == null ? 0 : told, Math.max(task.now(), rider.wish().earliest()));
        trip.due = rider.wish().latest();
        trip.toldCar = car(rider.progress().car());
    }

    private int back(int index) {
        var rider = task.riders().get(index);
        var progress = rider.progress();
        boolean wanted = rider.wish().back() && progress.step() != Step.BACK_HOME;
        if (!wanted && progress.step() != Step.ON_THE_WAY_BACK) {
            return Trip.NOBODY;
        }
        int[] way = {ways.point(task.hall()), ways.point(rider.door().spot())};
        if (progress.step() == Step.ON_THE_WAY_BACK) {
            return underWay(index, false, way).number;
        }
        var trip = trip(index, false, way);
        trip.must = progress.step() != Step.AT_HOME;
        int there = progress.step() == Step.AT_HALL && progress.at() != null ? progress.at() : task.now();
        trip.ready = Math.max(there + rider.wish().inside(), rider.wish().backFrom());
        return trip.number;
    }

    // in a car that drives they stay; one that has failed they leave where it stands
    private Trip underWay(int index, boolean out, int[] way) {
        int car = car(task.riders().get(index).progress().car());
        boolean failed = car == Trip.NOBODY || task.cars().get(car).failed();
        int from = car == Trip.NOBODY ? way[0] : ways.point(task.cars().get(car).stands());
        var trip = trip(index, out, new int[] {from, way[1]});
        trip.must = true;
        trip.aboard = !failed;
        trip.onlyCar = failed ? Trip.NOBODY : car;
        trip.ready = task.now();
        return trip;
    }

    private Trip trip(int index, boolean out, int[] way) {
        var rider = task.riders().get(index);
        int atDoor = task.roads().atDoor(rider.door(), rider.party());
        int atHall = task.roads().atHall(rider.party());
        var trip = new Trip(
                all.size(),
                out,
                way,
                new int[] {rider.party().seats(), rider.party().places()},
                out ? new int[] {atDoor, atHall} : new int[] {atHall, atDoor},
                out ? task.limits().home() : task.limits().hall());
        int pinned = car(rider.pin().car());
        boolean holds = pinned != Trip.NOBODY && !task.cars().get(pinned).failed();
        boolean fetched = rider.progress().step() != Step.AT_HOME;
        trip.onlyCar = fetched && !holds ? Trip.NOBODY : pinned;
        all.add(trip);
        riders.add(index);
        return trip;
    }

    /** Whether the car may take it at all. */
    boolean mayTake(int carIndex, Trip trip) {
        Car car = task.cars().get(carIndex);
        return (trip.onlyCar == Trip.NOBODY || trip.onlyCar == carIndex)
                && !car.failed()
                && trip.seats <= car.seats()
                && trip.places <= car.wheelchairPlaces();
    }
}
