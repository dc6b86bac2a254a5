package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** 重新安排 — takes riders out and puts them in again, those who were fetched first, the others in one order or another. */
final class Recreating {

    private static final int ORDERS = 3;

    private final Fleet fleet;
    private final RandomGenerator chance;

    Recreating(Fleet fleet, RandomGenerator chance) {
        this.fleet = fleet;
        this.chance = chance;
    }

    /** These go out, and they and whoever else has no place are put in. */
    void step(List<Integer> out) {
        fleet.hold();
        out.forEach(fleet::remove);
        fleet.settle();
        putIn(
                IntStream.range(0, fleet.trips.riders())
                        .filter(rider -> !fleet.isServed(rider))
                        .boxed()
                        .toList(),
                true);
        fleet.settle();
    }

    void putIn(List<Integer> riders, boolean another) {
        var order = new ArrayList<>(riders);
        if (another) {
            shuffle(order);
        }
        int kind = another ? chance.nextInt(ORDERS) : 1;
        if (kind == 1) {
            order.sort(Comparator.comparingInt(this::due));
        } else if (kind == 2) {
            order.sort(Comparator.comparingInt(this::room));
        }
        order.sort(Comparator.comparing(rider -> !fleet.isFetched(rider)));
        var pairing = new Pairing(fleet, another ? chance : null);
        order.forEach(pairing::insert);
    }

    private void shuffle(List<Integer> order) {
        for (int n = order.size() - 1; n > 0; n--) {
            int other = chance.nextInt(n + 1);
            var kept = order.get(n);
            order.set(n, order.get(other));
            order.set(other, kept);
        }
    }

    private int due(int rider) {
        return fleet.task.riders().get(rider).wish().latest();
    }

    // wheelchairs and large parties first
    private int room(int rider) {
        var party = fleet.task.riders().get(rider).party();
        return -(party.people() + (party.wheelchair() ? 10 : 0));
    }
}
