package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarChoice;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Pin;
import org.huanjie.mobilisation.ride.plan.PlanChange;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.RideWish;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.RiderId;

/** 方案解释 — why a rider sits in this car and no other, and what would give one a ride who has none; everybody else stays where they are planned. */
public final class RideAdvice {

    private static final int HALF_AN_HOUR = 1800;
    private static final long A_MINUTE_OF_WAITING = Weights.wait(60, Integer.MAX_VALUE);

    private final RideTask task;
    private final RidePlan plan;

    public RideAdvice(RideTask task, RidePlan plan) {
        this.task = task;
        this.plan = plan;
    }

    /** Each car that drives, the cheapest first; none where the rider was fetched already or is not of the task. */
    public List<CarChoice> cars(RiderId id) {
        var fleet = laid(task);
        int rider = index(task, id);
        int out = rider < 0 ? Trip.NOBODY : fleet.trips.outOf(rider);
        if (out == Trip.NOBODY || fleet.trips.get(out).must) {
            return List.of();
        }
        fleet.hold();
        fleet.remove(rider);
        fleet.settle();
        fleet.dueOut(rider);
        var slots = fleet.cheapest(fleet.trips.get(out), null);
        long least = slots.stream().mapToLong(Slot::cost).min().orElse(0);
        var choices = new ArrayList<CarChoice>();
        slots.forEach(slot -> choices.add(new CarChoice(
                task.cars().get(slot.car()).id(), true, (int) ((slot.cost() - least) / A_MINUTE_OF_WAITING))));
        task.cars().stream()
                .filter(car -> !car.failed()
                        && choices.stream().noneMatch(one -> one.car().equals(car.id())))
                .forEach(car -> choices.add(new CarChoice(car.id(), false, 0)));
        return choices;
    }

    /** Which of these changes, each alone, gives the rider a ride; none where they have one. */
    public List<PlanChange> changes(RiderId id) {
        int rider = index(task, id);
        boolean open = plan.unserved().stream().anyMatch(one -> one.rider().equals(id));
        return rider < 0 || !open
                ? List.of()
                : Stream.of(PlanChange.values())
                        .filter(change -> new Pairing(laid(changed(change, rider)), null).insert(rider))
                        .toList();
    }

    private RideTask changed(PlanChange change, int rider) {
        var riders = new ArrayList<>(task.riders());
        var cars = new ArrayList<>(task.cars());
        var one = riders.get(rider);
        switch (change) {
            case FREE -> riders.set(rider, one.with(Pin.none()));
            case HALF_AN_HOUR -> riders.set(rider, later(one));
            case ANOTHER_CAR ->
                cars.stream()
                        .max(Comparator.comparingInt(Car::seats).thenComparingInt(Car::wheelchairPlaces))
                        .ifPresent(car -> cars.add(another(car)));
        }
        return new RideTask(task.hall(), task.roads(), task.limits(), cars, riders, task.now());
    }

    private static Rider later(Rider one) {
        var wish = one.wish();
        var longer = new RideWish(
                wish.earliest(), wish.latest() + HALF_AN_HOUR, wish.inside(), wish.back(), wish.backFrom());
        return new Rider(one.id(), one.door(), one.party(), longer, one.progress(), one.pin());
    }

    private Car another(Car car) {
        return new Car(
                new CarId(new UUID(0, 0)),
                car.seats(),
                car.wheelchairPlaces(),
                task.now(),
                Trip.NEVER,
                task.hall(),
                false);
    }

    private Fleet laid(RideTask of) {
        var fleet = new Fleet(of);
        new Former(fleet).lay(plan);
        return fleet;
    }

    private static int index(RideTask of, RiderId id) {
        for (int rider = 0; rider < of.riders().size(); rider++) {
            if (of.riders().get(rider).id().equals(id)) {
                return rider;
            }
        }
        return -1;
    }
}
