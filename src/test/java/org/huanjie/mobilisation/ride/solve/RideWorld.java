package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.Car;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Door;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.Pin;
import org.huanjie.mobilisation.ride.plan.RideLimits;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.plan.RideWish;
import org.huanjie.mobilisation.ride.plan.Rider;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.ride.plan.Roads;

/** 接送样例 — tasks of a village that is nowhere, by a seed. */
final class RideWorld {

    static final int SEVEN = 7 * 3600;
    static final int HOUR = 3600;
    static final Roads ROADS = new Roads(130, 25, 60, 180);
    static final RideLimits LIMITS = new RideLimits(900, 1200);
    static final Spot HALL = new Spot(0, 0);

    private final SplittableRandom chance;

    RideWorld(long seed) {
        chance = new SplittableRandom(seed);
    }

    RideTask task() {
        int cars = 1 + chance.nextInt(4);
        var fleet = new ArrayList<Car>();
        for (int n = 0; n < cars; n++) {
            fleet.add(car(n));
        }
        int people = chance.nextInt(25);
        var riders = new ArrayList<Rider>();
        for (int n = 0; n < people; n++) {
            riders.add(rider(n, fleet));
        }
        return new RideTask(HALL, ROADS, LIMITS, fleet, riders, SEVEN);
    }

    private Car car(int number) {
        int from = SEVEN + chance.nextInt(2) * HOUR;
        return new Car(
                carId(number),
                1 + chance.nextInt(5),
                chance.nextInt(3) == 0 ? 1 : 0,
                from,
                from + (2 + chance.nextInt(6)) * HOUR,
                spot(1000),
                false);
    }

    private Rider rider(int number, List<Car> cars) {
        int earliest = SEVEN + chance.nextInt(5 * HOUR);
        var wish = new RideWish(
                earliest,
                earliest + 600 + chance.nextInt(3 * HOUR),
                300 + chance.nextInt(1800),
                chance.nextInt(5) > 0,
                chance.nextInt(6) == 0 ? earliest + 2 * HOUR : 0);
        var door = chance.nextBoolean()
                ? Door.at(spot(4000))
                : Door.described(spot(3000), chance.nextInt(20), chance.nextInt(20));
        var rider = Rider.fresh(riderId(number), door, new Party(1 + chance.nextInt(3), chance.nextInt(8) == 0), wish);
        return switch (chance.nextInt(8)) {
            case 0 -> rider.with(new Pin(cars.get(chance.nextInt(cars.size())).id(), null));
            case 1 -> rider.with(new Pin(null, earliest + 300));
            default -> rider;
        };
    }

    private Spot spot(int within) {
        return new Spot(chance.nextInt(2 * within) - within, chance.nextInt(2 * within) - within);
    }

    static CarId carId(int number) {
        return new CarId(new UUID(1, number));
    }

    static RiderId riderId(int number) {
        return new RiderId(new UUID(2, number));
    }
}
