package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** 取出 — who is taken out of a plan to be put back better: those near to one another by place and hour, of one car for a while, or anybody. */
final class Removal {

    private static final int MOST = 24;
    private static final int LEAST = 4;
    private static final int KINDS = 4;
    private static final int RADIUS = 3;

    private final Fleet fleet;
    private final RandomGenerator chance;

    Removal(Fleet fleet, RandomGenerator chance) {
        this.fleet = fleet;
        this.chance = chance;
    }

    List<Integer> choose() {
        int riders = fleet.trips.riders();
        int many = Math.min(riders, LEAST + chance.nextInt(MOST - LEAST));
        var open = IntStream.range(0, riders)
                .filter(rider -> !fleet.isServed(rider))
                .boxed()
                .toList();
        int centre = !open.isEmpty() && chance.nextBoolean()
                ? open.get(chance.nextInt(open.size()))
                : chance.nextInt(riders);
        return switch (chance.nextInt(KINDS)) {
            case 0 -> anybody(many);
            case 1 -> ofOneCar(many);
            default -> near(centre, many);
        };
    }

    private List<Integer> anybody(int many) {
        return chance.ints(many, 0, fleet.trips.riders()).distinct().boxed().toList();
    }

    private List<Integer> ofOneCar(int many) {
        var tour = fleet.tours.get(chance.nextInt(fleet.tours.size()));
        if (tour.size == 0) {
            return anybody(many);
        }
        int from = chance.nextInt(tour.size);
        return IntStream.range(from, Math.min(tour.size, from + many))
                .map(at -> fleet.trips.riderOf(tour.trip(at).number))
                .distinct()
                .boxed()
                .toList();
    }

    // the nearest, most of them: now and then one is passed over
    private List<Integer> near(int centre, int many) {
        var by = new ArrayList<long[]>();
        for (int rider = 0; rider < fleet.trips.riders(); rider++) {
            by.add(new long[] {distance(centre, rider), rider});
        }
        by.sort(Comparator.<long[]>comparingLong(each -> each[0]).thenComparingLong(each -> each[1]));
        return by.stream()
                .limit((long) RADIUS * many)
                .filter(each -> chance.nextInt(RADIUS) != 0)
                .limit(many)
                .map(each -> (int) each[1])
                .toList();
    }

    private long distance(int one, int other) {
        return Math.min(distance(one, other, true), distance(one, other, false));
    }

    private long distance(int one, int other, boolean out) {
        int first = out ? fleet.trips.outOf(one) : fleet.trips.backOf(one);
        int second = out ? fleet.trips.outOf(other) : fleet.trips.backOf(other);
        if (first == Trip.NOBODY || second == Trip.NOBODY) {
            return Trip.NEVER;
        }
        var a = fleet.trips.get(first);
        var b = fleet.trips.get(second);
        return Math.abs(time(first) - time(second)) + 2L * fleet.ways.between(out ? a.from : a.to, out ? b.from : b.to);
    }

    private int time(int trip) {
        return fleet.carOf[trip] == Trip.NOBODY ? fleet.trips.get(trip).ready : fleet.begins(trip, false);
    }
}
