package org.huanjie.mobilisation.ride.solve;

/**
 * 插入处 — where a trip would go into a car's stops, and what that costs.
 *
 * @param first before which stop the rider gets in
 * @param last before which stop, of those there are without the trip, the rider gets out
 */
record Slot(int car, int first, int last, long cost) implements Comparable<Slot> {

    @Override
    public int compareTo(Slot other) {
        int byCost = Long.compare(cost, other.cost);
        return byCost != 0 ? byCost : Integer.compare(car, other.car);
    }
}
