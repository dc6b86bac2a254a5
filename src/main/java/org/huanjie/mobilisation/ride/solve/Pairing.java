package org.huanjie.mobilisation.ride.solve;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** 往返插入 — finds a rider's two ways a place together: the way there in each of the cheapest cars, and behind each the way back. */
final class Pairing {

    private static final int CARS_TRIED = 2;

    private final Fleet fleet;
    private final @Nullable RandomGenerator chance;

    Pairing(Fleet fleet, @Nullable RandomGenerator chance) {
        this.fleet = fleet;
        this.chance = chance;
    }

    /** Both ways, or nothing is changed; a way that has its place keeps it. */
    boolean insert(int rider) {
        int out = fleet.trips.outOf(rider);
        int back = fleet.trips.backOf(rider);
        if (out == Trip.NOBODY || fleet.carOf[out] != Trip.NOBODY) {
            return back == Trip.NOBODY || fleet.carOf[back] != Trip.NOBODY || insert(rider, fleet.trips.get(back));
        }
        return back == Trip.NOBODY ? insert(rider, fleet.trips.get(out)) : insertBoth(rider, out, back);
    }

    private boolean insert(int rider, Trip trip) {
        fleet.holdOut(rider);
        var seats = fleet.cheapest(trip, chance);
        if (seats.isEmpty()) {
            tighten(rider);
            return false;
        }
        fleet.put(trip, seats.getFirst());
        tighten(rider);
        return true;
    }

    private boolean insertBoth(int rider, int out, int back) {
        var there = fleet.trips.get(out);
        var home = fleet.trips.get(back);
        Slot bestThere = null;
        Slot bestHome = null;
        int tried = 0;
        fleet.dueOut(rider);
        for (var seat : fleet.cheapest(there, chance)) {
            fleet.put(there, seat);
            fleet.holdOut(rider);
            var seatHome = fleet.cheapest(home, chance).stream().findFirst().orElse(null);
            fleet.take(there);
            fleet.dueOut(rider);
            if (seatHome != null && (bestHome == null || sum(seat, seatHome) < sum(bestThere, bestHome))) {
                bestThere = seat;
                bestHome = seatHome;
            }
            // the first that leads home is enough once so many were tried
            if (++tried >= CARS_TRIED && bestHome != null) {
                break;
            }
        }
        if (bestThere == null || bestHome == null) {
            return false;
        }
        fleet.put(there, bestThere);
        fleet.holdOut(rider);
        fleet.put(home, bestHome);
        tighten(rider);
        return true;
    }

    private void tighten(int rider) {
        int out = fleet.trips.outOf(rider);
        fleet.dueOut(rider);
        if (out != Trip.NOBODY && fleet.carOf[out] != Trip.NOBODY) {
            fleet.tours.get(fleet.carOf[out]).reckon();
        }
    }

    private static long sum(@Nullable Slot one, Slot other) {
        return (one == null ? 0 : one.cost()) + other.cost();
    }
}
