package org.huanjie.mobilisation.ride.solve;

import java.util.Arrays;

/**
 * 车程 — the stops of one car in their order, each as early as it can be; {@code 2 × trip} is getting in, one more is getting out.
 *
 * <p>{@code slack} says of each stop how much later the car may come there without anybody's being brought too late.
 */
final class Tour {

    private static final int FIRST_LENGTH = 32;

    final int car;
    final int seats;
    final int places;
    final int start;
    final int until;
    final int stands;

    private final Trips trips;
    private final Legs ways;

    /** By {@code 2 × trip} and one more, when its stops begin: for all cars together. */
    private final int[] begun;

    int size;
    int[] node = new int[FIRST_LENGTH];
    int[] arrive = new int[FIRST_LENGTH];
    int[] begin = new int[FIRST_LENGTH];
    int[] depart = new int[FIRST_LENGTH];
    int[] seated = new int[FIRST_LENGTH];
    int[] wheeled = new int[FIRST_LENGTH];
    int[] slack = new int[FIRST_LENGTH + 1];

    /** What sits in the car before its first stop. */
    int seatedFirst;

    int wheeledFirst;

    Tour(Trips trips, Legs ways, int[] begun, int car, int[] room, int[] hours, int stands) {
        this.trips = trips;
        this.ways = ways;
        this.begun = begun;
        this.car = car;
        this.seats = room[0];
        this.places = room[1];
        this.start = hours[0];
        this.until = hours[1];
        this.stands = stands;
    }

    static boolean getsOut(int node) {
        return (node & 1) == 1;
    }

    Trip trip(int at) {
        return trips.get(node[at] >> 1);
    }

    int point(int at) {
        return getsOut(node[at]) ? trip(at).to : trip(at).from;
    }

    int pointBefore(int at) {
        return at == 0 ? stands : point(at - 1);
    }

    int departBefore(int at) {
        return at == 0 ? start : depart[at - 1];
    }

    int seatedBefore(int at) {
        return at == 0 ? seatedFirst : seated[at - 1];
    }

    int wheeledBefore(int at) {
        return at == 0 ? wheeledFirst : wheeled[at - 1];
    }

    int service(int at) {
        return getsOut(node[at]) ? trip(at).getOut : trip(at).getIn;
    }

    int earliest(int at) {
        return getsOut(node[at]) ? 0 : trip(at).ready;
    }

    /** When at the latest the stop may begin. */
    int latest(int at) {
        var trip = trip(at);
        int hours = trip.must ? Trip.NEVER : until;
        return getsOut(node[at]) ? Math.min(hours, trip.due) : hours;
    }

    /** Gets out at {@code last} of what the stops are before anything is put in. */
    void put(Trip trip, int first, int last) {
        if (trip.aboard) {
            put(2 * trip.number + 1, last);
        } else {
            put(2 * trip.number + 1, last);
            put(2 * trip.number, first);
        }
        reckon();
    }

    void take(Trip trip) {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (node[at] >> 1 != trip.number) {
                node[kept++] = node[at];
            }
        }
        size = kept;
        reckon();
    }

    private void put(int what, int at) {
        if (size == node.length) {
            lengthen();
        }
        System.arraycopy(node, at, node, at + 1, size - at);
        node[at] = what;
        size++;
    }

    void append(int what) {
        put(what, size);
        reckon();
    }

    /** Of the trips that may be taken out, the first stop that comes too late or finds the car full. */
    int firstBroken() {
        for (int n = 0; n < size; n++) {
            boolean late = begin[n] > latest(n);
            boolean full = !getsOut(node[n]) && (seated[n] > seats || wheeled[n] > places);
            if (!trip(n).aboard && (late || full)) {
                return n;
            }
        }
        return Trip.NOBODY;
    }

    private void lengthen() {
        int longer = 2 * node.length;
        node = Arrays.copyOf(node, longer);
        arrive = Arrays.copyOf(arrive, longer);
        begin = Arrays.copyOf(begin, longer);
        depart = Arrays.copyOf(depart, longer);
        seated = Arrays.copyOf(seated, longer);
        wheeled = Arrays.copyOf(wheeled, longer);
        slack = Arrays.copyOf(slack, longer + 1);
    }

    /** Times and loads anew, from the first stop to the last, and back for how much later each may be. */
    void reckon() {
        int time = start;
        int at = stands;
        int sitting = seatedFirst;
        int rolling = wheeledFirst;
        for (int n = 0; n < size; n++) {
            var trip = trip(n);
            int sign = getsOut(node[n]) ? -1 : 1;
            arrive[n] = time + ways.between(at, point(n));
            begin[n] = Math.max(arrive[n], earliest(n));
            begun[node[n]] = begin[n];
            depart[n] = begin[n] + service(n);
            sitting += sign * trip.seats;
            rolling += sign * trip.places;
            seated[n] = sitting;
            wheeled[n] = rolling;
            time = depart[n];
            at = point(n);
        }
        slack[size] = Trip.NEVER;
        for (int n = size - 1; n >= 0; n--) {
            slack[n] = begin[n] - arrive[n] + Math.min(latest(n) - begin[n], slack[n + 1]);
        }
    }

    /** What this way of driving costs; waits, the time in the car beyond the way itself, the road. */
    long cost() {
        long cost = 0;
        int at = stands;
        for (int n = 0; n < size; n++) {
            cost += Weights.DRIVING * ways.between(at, point(n)) + Weights.OVERTIME * Math.max(0, begin[n] - until);
            cost += getsOut(node[n]) ? Weights.RIDING * begin[n] : gettingIn(n);
            at = point(n);
        }
        return cost;
    }

    private long gettingIn(int at) {
        var trip = trip(at);
        return trip.waitCost(begin[at])
                - Weights.RIDING * begin[at]
                + (trip.toldCar != Trip.NOBODY && trip.toldCar != car ? Weights.OTHER_CAR_THAN_TOLD : 0);
    }

    /** What it costs when a stop begins so many seconds later. */
    long later(int at, int seconds) {
        long overtime = Weights.OVERTIME * (Math.max(0, begin[at] + seconds - until) - Math.max(0, begin[at] - until));
        if (getsOut(node[at])) {
            return overtime + Weights.RIDING * seconds;
        }
        var trip = trip(at);
        return overtime + trip.waitCost(begin[at] + seconds) - trip.waitCost(begin[at]) - Weights.RIDING * seconds;
    }

    void copyFrom(Tour other) {
        while (node.length < other.size) {
            lengthen();
        }
        size = other.size;
        System.arraycopy(other.node, 0, node, 0, size);
        reckon();
    }
}
