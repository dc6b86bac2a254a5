package org.huanjie.bench.rides;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Door;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.Pin;
import org.huanjie.mobilisation.ride.plan.Progress;
import org.huanjie.mobilisation.ride.plan.RideLimits;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.RideWish;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.ride.plan.Roads;

/**
 * 接送村 — the riders and cars of a village that is nowhere: most want the morning, one in five brings somebody, one in twenty stays in a
 * wheelchair, one car in four takes one.
 *
 * <p>Each was told a time, and has one from which they are taken home, behind the latest arrival and the vote: so both ways have windows of
 * their own, which the reference can be told too.
 */
final class RideVillage {

    private static final int HOUR = 3600;
    private static final int STEP = 600;
    private static final int SEVEN = 7 * HOUR;
    private static final int INSIDE = 900;
    private static final int PATIENCE = 45 * 60;

    private static final Roads ROADS = new Roads(130, 30, 60, 180);
    private static final RideLimits LIMITS = new RideLimits(15 * 60, 20 * 60);

    private final SplittableRandom chance;

    RideVillage(long seed) {
        chance = new SplittableRandom(seed);
    }

    RideTask task(int riders, int cars) {
        var asking = new ArrayList<Rider>();
        for (int n = 0; n < riders; n++) {
            asking.add(rider(n));
        }
        var driving = new ArrayList<Car>();
        for (int n = 0; n < cars; n++) {
            driving.add(car(n));
        }
        return new RideTask(new Spot(0, 0), ROADS, LIMITS, driving, asking, SEVEN - HOUR);
    }

    private Rider rider(int number) {
        int hours = chance.nextInt(3) == 0 ? 10 : 6;
        int told = SEVEN + chance.nextInt(hours * HOUR / STEP) * STEP;
        int latest = told + PATIENCE;
        int home = (latest + INSIDE + STEP - 1) / STEP * STEP;
        var party = new Party(chance.nextInt(5) == 0 ? 2 : 1, chance.nextInt(20) == 0);
        return new Rider(
                new RiderId(new UUID(2, number)),
                Door.at(spot(2000)),
                party,
                new RideWish(told, latest, INSIDE, true, home),
                new Progress(Progress.Step.AT_HOME, null, told),
                Pin.none());
    }

    private Car car(int number) {
        return new Car(
                new CarId(new UUID(1, number)),
                4,
                number % 4 == 0 ? 1 : 0,
                SEVEN,
                SEVEN + 12 * HOUR,
                spot(1000),
                false);
    }

    private Spot spot(int within) {
        return new Spot(chance.nextInt(-within, within), chance.nextInt(-within, within));
    }
}
