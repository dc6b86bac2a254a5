package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.HashMap;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarRun;
import org.huanjie.mobilisation.ride.plan.Progress;
import org.huanjie.mobilisation.ride.plan.Progress.Step;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.RiderId;

/** 接送当天 — drives a plan until an hour, as it was planned: what has happened by then, and where each car stands. */
final class RideDay {

    private RideDay() {}

    static RideTask until(RideTask task, RidePlan plan, int time) {
        var progress = new HashMap<RiderId, Progress>();
        var cars = new ArrayList<Car>();
        for (var car : task.cars()) {
            var run = plan.runs().stream()
                    .filter(one -> one.car().equals(car.id()))
                    .findFirst();
            cars.add(run.map(one -> drive(task, car, one, time, progress)).orElse(car));
        }
        var riders = task.riders().stream()
                .map(rider -> rider.with(progress.getOrDefault(rider.id(), rider.progress())))
                .toList();
        return new RideTask(task.hall(), task.roads(), task.limits(), cars, riders, time);
    }

    private static Car drive(RideTask task, Car car, CarRun run, int time, HashMap<RiderId, Progress> progress) {
        Spot stands = car.stands();
        int from = car.from();
        for (var stop : run.stops()) {
            var rider = rider(task, stop.rider());
            if (stop.at() > time) {
                if (stop.kind() == RideStop.Kind.FETCH && rider.progress().step() == Step.AT_HOME) {
                    progress.put(rider.id(), Progress.told(car.id(), stop.at()));
                }
                continue;
            }
            progress.put(rider.id(), after(stop, car));
            stands = stop.kind().isAtHall() ? task.hall() : rider.door().spot();
            from = Math.max(from, stop.at() + task.roads().atDoor(rider.door(), rider.party()));
        }
        return new Car(
                car.id(), car.seats(), car.wheelchairPlaces(), from, Math.max(from, car.until()), stands, car.failed());
    }

    private static Progress after(RideStop stop, Car car) {
        return switch (stop.kind()) {
            case FETCH -> Progress.onBoard(Step.ON_THE_WAY, car.id(), stop.at());
            case BRING -> Progress.atHall(stop.at());
            case TAKE -> Progress.onBoard(Step.ON_THE_WAY_BACK, car.id(), stop.at());
            case HOME -> Progress.backHome();
        };
    }

    private static Rider rider(RideTask task, RiderId id) {
        return task.riders().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The first that drives fails, where another one drives on. */
    static RideTask withoutOneCar(RideTask task) {
        var cars = new ArrayList<>(task.cars());
        if (cars.size() > 1) {
            cars.set(0, cars.getFirst().hasFailed());
        }
        return new RideTask(task.hall(), task.roads(), task.limits(), cars, task.riders(), task.now());
    }
}
