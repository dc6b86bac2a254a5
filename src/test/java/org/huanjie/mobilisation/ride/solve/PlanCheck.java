package org.huanjie.mobilisation.ride.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.Progress.Step;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.ride.plan.Unserved;

/** 方案核对 — drives a plan once more by its own reckoning, which knows nothing of how it was made. */
final class PlanCheck {

    private final RideTask task;
    private final Map<RiderId, Rider> riders;
    private final Map<CarId, Car> cars;

    /** By rider, the stops that were made for them, in the order of their times. */
    private final Map<RiderId, List<Stopped>> made = new HashMap<>();

    /** 停过. */
    private record Stopped(CarId car, RideStop stop) {}

    PlanCheck(RideTask task) {
        this.task = task;
        riders = task.riders().stream().collect(Collectors.toMap(Rider::id, rider -> rider));
        cars = task.cars().stream().collect(Collectors.toMap(Car::id, car -> car));
    }

    void holds(RidePlan plan) {
        plan.runs().forEach(this::drive);
        var unserved = plan.unserved().stream().map(Unserved::rider).toList();
        for (var rider : task.riders()) {
            if (!unserved.contains(rider.id())) {
                servedWhole(rider, made.getOrDefault(rider.id(), List.of()));
            } else {
                assertThat(made.getOrDefault(rider.id(), List.of()))
                        .as("who is said to have no ride has none, but out of the car they sit in")
                        .allMatch(stop -> rider.progress().step().isOnBoard());
            }
        }
    }

    private void drive(CarRun run) {
        var car = cars.get(run.car());
        assertThat(car.failed() && !run.stops().isEmpty())
                .as("a failed car drives")
                .isFalse();
        var aboard = new ArrayList<Rider>(task.riders().stream()
                .filter(rider -> rider.progress().step().isOnBoard()
                        && car.id().equals(rider.progress().car()))
                .toList());
        int time = Math.max(task.now(), car.from());
        Spot at = car.stands();
        for (var stop : run.stops()) {
            var rider = riders.get(stop.rider());
            var there = place(rider, stop.kind(), car);
            time += task.roads().seconds(at, there);
            assertThat(stop.at()).as("nobody flies").isGreaterThanOrEqualTo(time);
            time = stop.at()
                    + (stop.kind().isAtHall() || !there.equals(rider.door().spot())
                            ? task.roads().atHall(rider.party())
                            : task.roads().atDoor(rider.door(), rider.party()));
            at = there;
            if (stop.kind().isGettingIn()) {
                aboard.add(rider);
            } else {
                assertThat(aboard.remove(rider))
                        .as("gets out of a car they sat in")
                        .isTrue();
            }
            seated(car, aboard, stop);
            inHours(car, rider, stop);
            made.computeIfAbsent(rider.id(), one -> new ArrayList<>()).add(new Stopped(car.id(), stop));
        }
        assertThat(car.failed() ? List.of() : aboard).as("everybody gets out").isEmpty();
    }

    private Spot place(Rider rider, Kind kind, Car driven) {
        if (kind.isAtHall() && !(kind == Kind.TAKE && rider.progress().step() == Step.ON_THE_WAY_BACK)) {
            return task.hall();
        }
        boolean outOfAFailedOne = kind.isGettingIn()
                && rider.progress().step().isOnBoard()
                && (kind == Kind.FETCH) == (rider.progress().step() == Step.ON_THE_WAY);
        return outOfAFailedOne
                ? cars.get(rider.progress().car()).stands()
                : rider.door().spot();
    }

    private static void seated(Car car, List<Rider> aboard, RideStop stop) {
        assertThat(aboard.stream().mapToInt(rider -> rider.party().seats()).sum())
                .as("seats")
                .isLessThanOrEqualTo(car.seats());
        assertThat(aboard.stream().mapToInt(rider -> rider.party().places()).sum())
                .as("wheelchair places")
                .isLessThanOrEqualTo(car.wheelchairPlaces());
        assertThat(stop.aboard())
                .isEqualTo(aboard.stream()
                        .mapToInt(rider -> rider.party().people())
                        .sum());
    }

    private static void inHours(Car car, Rider rider, RideStop stop) {
        if (rider.progress().step() == Step.AT_HOME) {
            assertThat(stop.at()).as("the driver's hours").isBetween(car.from(), car.until());
        }
    }

    private void servedWhole(Rider rider, List<Stopped> made) {
        var stops = new ArrayList<>(made);
        stops.sort((one, other) -> one.stop().kind().compareTo(other.stop().kind()));
        assertThat(stops.stream().map(one -> one.stop().kind()).toList()).isEqualTo(expected(rider));
        var at = new HashMap<Kind, Integer>();
        var by = new HashMap<Kind, CarId>();
        stops.forEach(one -> at.put(one.stop().kind(), one.stop().at()));
        stops.forEach(one -> by.put(one.stop().kind(), one.car()));
        windows(rider, at);
        if (by.containsKey(Kind.FETCH)) {
            assertThat(by.get(Kind.BRING)).isEqualTo(by.get(Kind.FETCH));
        }
        if (by.containsKey(Kind.TAKE)) {
            assertThat(by.get(Kind.HOME)).isEqualTo(by.get(Kind.TAKE));
        }
        if (rider.pin().car() != null && rider.progress().step() == Step.AT_HOME) {
            assertThat(by.values())
                    .as("the car fixed by hand")
                    .containsOnly(rider.pin().car());
        }
        told(rider, stops);
    }

    private void windows(Rider rider, Map<Kind, Integer> at) {
        if (at.containsKey(Kind.FETCH) && rider.progress().step() == Step.AT_HOME) {
            assertThat(at.get(Kind.FETCH)).isGreaterThanOrEqualTo(rider.wish().earliest());
            assertThat(at.get(Kind.BRING)).isLessThanOrEqualTo(rider.wish().latest());
            var told = rider.pin().at() != null
                    ? rider.pin().at()
                    : rider.progress().at();
            assertThat(at.get(Kind.FETCH))
                    .as("not before the time told")
                    .isGreaterThanOrEqualTo(told == null ? 0 : told);
        }
        if (at.containsKey(Kind.TAKE) && rider.progress().step() != Step.ON_THE_WAY_BACK) {
            assertThat(at.get(Kind.TAKE)).as("done by then").isGreaterThanOrEqualTo(done(rider, at));
        }
    }

    private static int done(Rider rider, Map<Kind, Integer> at) {
        int there = at.containsKey(Kind.BRING)
                ? at.get(Kind.BRING)
                : rider.progress().at();
        return Math.max(there + rider.wish().inside(), rider.wish().backFrom());
    }

    // a wait over the limit is said
    private void told(Rider rider, List<Stopped> stops) {
        var at = new HashMap<Kind, Integer>();
        stops.forEach(one -> at.put(one.stop().kind(), one.stop().at()));
        for (var one : stops) {
            if (one.stop().kind() == Kind.TAKE && rider.progress().step() != Step.ON_THE_WAY_BACK) {
                int waited = one.stop().at() - done(rider, at);
                assertThat(one.stop().late()).isEqualTo(waited > task.limits().hall());
                assertThat(one.stop().waited()).isEqualTo(waited);
            }
        }
    }

    // one who sits in a failed car gets into another
    private List<Kind> expected(Rider rider) {
        var kinds = new ArrayList<Kind>();
        var step = rider.progress().step();
        boolean stranded = step.isOnBoard() && cars.get(rider.progress().car()).failed();
        if (step == Step.AT_HOME || step == Step.ON_THE_WAY && stranded) {
            kinds.add(Kind.FETCH);
        }
        if (step == Step.AT_HOME || step == Step.ON_THE_WAY) {
            kinds.add(Kind.BRING);
        }
        if (rider.wish().back() && step.compareTo(Step.AT_HALL) <= 0 || step == Step.ON_THE_WAY_BACK && stranded) {
            kinds.add(Kind.TAKE);
        }
        if (rider.wish().back() && step != Step.BACK_HOME || step == Step.ON_THE_WAY_BACK) {
            kinds.add(Kind.HOME);
        }
        return kinds;
    }
}
