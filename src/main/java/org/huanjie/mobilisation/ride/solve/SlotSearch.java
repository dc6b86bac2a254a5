package org.huanjie.mobilisation.ride.solve;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** 插入搜索 — the cheapest place of a trip in a car, over all places for getting in and, behind it, for getting out. */
final class SlotSearch {

    private static final long TOO_DEAR = Long.MAX_VALUE / 4;
    private static final int ONE_IN = 100;

    private final Tour tour;
    private final Legs ways;
    private final Trip trip;
    private final @Nullable RandomGenerator chance;

    private long best = TOO_DEAR;
    private int first;
    private int last;
    private int begin;

    private SlotSearch(Tour tour, Legs ways, Trip trip, @Nullable RandomGenerator chance) {
        this.tour = tour;
        this.ways = ways;
        this.trip = trip;
        this.chance = chance;
    }

    /** @param chance overlooks a place now and then, so that the next try is another one; nothing is overlooked without */
    static @Nullable Slot cheapest(Tour tour, Legs ways, Trip trip, @Nullable RandomGenerator chance) {
        var search = new SlotSearch(tour, ways, trip, chance);
        if (trip.aboard) {
            search.stayAboard();
        }
        for (int at = 0; at <= tour.size && !trip.aboard; at++) {
            if (!search.overlooks()) {
                search.getInBefore(at);
            }
        }
        return search.best == TOO_DEAR ? null : new Slot(tour.car, search.first, search.last, search.best);
    }

    private boolean overlooks() {
        return chance != null && chance.nextInt(ONE_IN) == 0;
    }

    private void getInBefore(int at) {
        if (!fitsAfter(tour.seatedBefore(at), tour.wheeledBefore(at))) {
            return;
        }
        int here = tour.pointBefore(at);
        begin = Math.max(tour.departBefore(at) + ways.between(here, trip.from), trip.ready);
        int depart = begin + trip.getIn;
        if (!trip.must && begin > tour.until || depart > trip.due || comesTooLate(at, depart, trip.from)) {
            return;
        }
        drive(at, depart, trip.waitCost(begin) + road(here, trip.from) + overtime(begin) + otherCar());
    }

    private boolean comesTooLate(int at, int departed, int from) {
        return at < tour.size && departed + ways.between(from, tour.point(at)) - tour.arrive[at] > tour.slack[at];
    }

    private long otherCar() {
        return trip.toldCar != Trip.NOBODY && trip.toldCar != tour.car ? Weights.OTHER_CAR_THAN_TOLD : 0;
    }

    // one already aboard has no place to get in: only where to get out is open
    private void stayAboard() {
        begin = tour.start;
        drive(0, tour.start, 0);
    }

    // on with the trip aboard, stop by stop, and tries before each to let it out
    private void drive(int at, int departed, long spent) {
        int time = departed;
        int point = trip.aboard ? tour.stands : trip.from;
        long cost = spent;
        for (int n = at; cost < best; n++) {
            int out = time + ways.between(point, trip.to);
            if (out > trip.due || !trip.must && out > tour.until) {
                return;
            }
            getOutBefore(at, n, out, cost + road(point, trip.to));
            if (n == tour.size || !trip.aboard && !fitsAfter(tour.seated[n], tour.wheeled[n])) {
                return;
            }
            int leg = ways.between(point, tour.point(n));
            if (time + leg - tour.arrive[n] > tour.slack[n]) {
                return;
            }
            int begins = Math.max(time + leg, tour.earliest(n));
            int shift = begins - tour.begin[n];
            // a stop that could be earlier is no gain
            cost += Weights.DRIVING * (leg - legTo(n)) + (shift > 0 ? tour.later(n, shift) : 0);
            time = begins + tour.service(n);
            point = tour.point(n);
        }
    }

    private void getOutBefore(int from, int at, int out, long spent) {
        long cost = spent + Weights.RIDING * (out - begin) + overtime(out);
        if (at < tour.size) {
            int departed = out + trip.getOut;
            if (comesTooLate(at, departed, trip.to)) {
                return;
            }
            int leg = ways.between(trip.to, tour.point(at));
            cost += Weights.DRIVING * (leg - legTo(at));
            cost += delays(at, departed + leg - tour.arrive[at], best - cost);
        }
        if (cost < best) {
            best = cost;
            first = from;
            last = at;
        }
    }

    // until a car that waits somewhere anyway has made up for it, or it is too dear
    private long delays(int from, int late, long most) {
        long cost = 0;
        int shift = late;
        for (int n = from; n < tour.size && cost < most; n++) {
            shift -= tour.begin[n] - tour.arrive[n];
            if (shift <= 0) {
                return cost;
            }
            cost += tour.later(n, shift);
        }
        return cost;
    }

    private int legTo(int at) {
        return ways.between(tour.pointBefore(at), tour.point(at));
    }

    private long road(int from, int to) {
        return Weights.DRIVING * ways.between(from, to);
    }

    private long overtime(int at) {
        return Weights.OVERTIME * Math.max(0, at - tour.until);
    }

    private boolean fitsAfter(int seated, int wheeled) {
        return seated + trip.seats <= tour.seats && wheeled + trip.places <= tour.places;
    }
}
