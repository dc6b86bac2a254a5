package org.huanjie.mobilisation.ride;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Pin;
import org.huanjie.mobilisation.ride.plan.Progress;
import org.huanjie.mobilisation.ride.plan.Progress.Step;
import org.huanjie.mobilisation.ride.plan.RideLimits;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.RideWish;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 任务组成 — what there is to plan now: who asked, which cars drive and where they stand, what has happened. */
@Component
class RideTasks {

    private static final int MINUTE = 60;
    private static final Spot HALL = new Spot(0, 0);

    /** 停下 — a car stopped somewhere. */
    private record Stopped(@Nullable CarId car, @Nullable OffsetDateTime at, Spot spot) {}

    private final RideRows rows;
    private final Cars driving;
    private final RideSettings settings;
    private final Clock clock;

    RideTasks(RideRows rows, Cars driving, RideSettings settings, Clock clock) {
        this.rows = rows;
        this.driving = driving;
        this.settings = settings;
        this.clock = clock;
    }

    RideTask of(Election election) {
        var cars = driving.driving(election);
        var rides = rows.of(election.id());
        var set = settings.of(election.village());
        var now = OffsetDateTime.now(clock);
        boolean today = Objects.equals(
                election.day(), now.atZoneSameInstant(clock.getZone()).toLocalDate());
        return new RideTask(
                HALL,
                new Roads(
                        value(set, RideSetting.DETOUR_PERCENT),
                        value(set, RideSetting.SPEED),
                        value(set, RideSetting.BOARDING_SECONDS),
                        value(set, RideSetting.WHEELCHAIR_SECONDS)),
                new RideLimits(
                        MINUTE * value(set, RideSetting.WAIT_HOME_MINUTES),
                        MINUTE * value(set, RideSetting.WAIT_HALL_MINUTES)),
                cars.stream().map(car -> car(car, rides, set)).toList(),
                rides.stream().map(this::rider).toList(),
                today ? second(now) : 0);
    }

    private static int value(Map<RideSetting, Integer> set, RideSetting which) {
        return set.getOrDefault(which, which.unset());
    }

    private Car car(RideCar car, List<Ride> rides, Map<RideSetting, Integer> set) {
        var last = last(car.id(), rides);
        int from = car.from().toSecondOfDay();
        int free = last.map(Stopped::at)
                .map(at -> second(at) + value(set, RideSetting.BOARDING_SECONDS))
                .orElse(from);
        int begins = Math.max(from, free);
        return new Car(
                car.id(),
                car.seats(),
                car.wheelchairPlaces(),
                begins,
                Math.max(begins, car.until().toSecondOfDay()),
                last.map(Stopped::spot).orElse(HALL),
                car.failed());
    }

    private static Optional<Stopped> last(CarId car, List<Ride> rides) {
        return rides.stream()
                .flatMap(RideTasks::stops)
                .filter(stop -> car.equals(stop.car()) && stop.at() != null)
                .max((one, other) -> Objects.requireNonNull(one.at()).compareTo(other.at()));
    }

    private static Stream<Stopped> stops(Ride ride) {
        var driven = ride.driven();
        var home = ride.asked().spot();
        return Stream.of(
                new Stopped(driven.outCar(), driven.fetched(), home),
                new Stopped(driven.outCar(), driven.brought(), HALL),
                new Stopped(driven.backCar(), driven.taken(), HALL),
                new Stopped(driven.backCar(), driven.home(), home));
    }

    private Rider rider(Ride ride) {
        var asked = ride.asked();
        var fixed = ride.fixed();
        return new Rider(
                ride.id(),
                asked.door(),
                asked.party(),
                new RideWish(
                        asked.earliest().toSecondOfDay(),
                        asked.latest().toSecondOfDay(),
                        MINUTE * asked.insideMinutes(),
                        asked.back(),
                        0),
                progress(ride),
                new Pin(fixed.car(), second(fixed.at())));
    }

    private Progress progress(Ride ride) {
        var driven = ride.driven();
        if (driven.home() != null) {
            return Progress.backHome();
        }
        if (driven.taken() != null) {
            return new Progress(Step.ON_THE_WAY_BACK, driven.backCar(), second(driven.taken()));
        }
        if (driven.brought() != null) {
            return Progress.atHall(second(driven.brought()));
        }
        return driven.fetched() != null
                ? new Progress(Step.ON_THE_WAY, driven.outCar(), second(driven.fetched()))
                : new Progress(
                        Step.AT_HOME, ride.told().car(), second(ride.told().at()));
    }

    private static @Nullable Integer second(@Nullable LocalTime time) {
        return time == null ? null : Integer.valueOf(time.toSecondOfDay());
    }

    private int second(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalTime().toSecondOfDay();
    }
}
