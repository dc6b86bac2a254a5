package org.huanjie.mobilisation.ride.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.huanjie.mobilisation.ride.plan.Progress.Step;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.jspecify.annotations.Nullable;

/**
 * 车队 — all cars with their stops, as they are while a plan is made.
 *
 * <p>A rider's two ways hang together: back not before there and done, there not later than lets them be done by then. Both bounds are held
 * fast while others are put in, which only delays; {@link #settle} draws them tight again.
 */
final class Fleet {

    private static final int SETTLING = 2;
    private static final int SLACK = 600;

    final RideTask task;
    final Legs ways;
    final Trips trips;
    final List<Tour> tours = new ArrayList<>();

    /** By trip, the car that has it. */
    final int[] carOf;

    private final int[] begun;

    /** While a plan is made, how much later than done the way back is at first: room for others to join the way there. */
    private int slack = SLACK;

    Fleet(RideTask task) {
        this.task = task;
        this.ways = new Legs(task);
        this.trips = new Trips(task, ways);
        begun = new int[2 * trips.count()];
        carOf = new int[trips.count()];
        Arrays.fill(carOf, Trip.NOBODY);
        for (int car = 0; car < task.cars().size(); car++) {
            var one = task.cars().get(car);
            int[] room = {one.seats(), one.wheelchairPlaces()};
            int[] hours = {Math.max(task.now(), one.from()), one.until()};
            tours.add(new Tour(trips, ways, begun, car, room, hours, ways.point(one.stands())));
        }
        seatThoseAboard();
    }

    private void seatThoseAboard() {
        for (int number = 0; number < trips.count(); number++) {
            var trip = trips.get(number);
            if (trip.aboard) {
                tours.get(trip.onlyCar).seatedFirst += trip.seats;
                tours.get(trip.onlyCar).wheeledFirst += trip.places;
            }
        }
        for (int number = 0; number < trips.count(); number++) {
            var trip = trips.get(number);
            if (trip.aboard) {
                var seat = SlotSearch.cheapest(tours.get(trip.onlyCar), ways, trip, null);
                if (seat != null) {
                    put(trip, seat);
                }
            }
        }
        settle();
    }

    boolean isServed(int rider) {
        return has(trips.outOf(rider)) && has(trips.backOf(rider));
    }

    private boolean has(int trip) {
        return trip == Trip.NOBODY || carOf[trip] != Trip.NOBODY;
    }

    List<Slot> cheapest(Trip trip, @Nullable RandomGenerator chance) {
        var seats = new ArrayList<Slot>();
        for (var tour : tours) {
            if (trips.mayTake(tour.car, trip)) {
                var seat = SlotSearch.cheapest(tour, ways, trip, chance);
                if (seat != null) {
                    seats.add(seat);
                }
            }
        }
        Collections.sort(seats);
        return seats;
    }

    void put(Trip trip, Slot seat) {
        tours.get(seat.car()).put(trip, seat.first(), seat.last());
        carOf[trip.number] = seat.car();
    }

    void take(Trip trip) {
        if (carOf[trip.number] != Trip.NOBODY) {
            tours.get(carOf[trip.number]).take(trip);
            carOf[trip.number] = Trip.NOBODY;
        }
    }

    /** Both ways of the rider, as far as nobody sits in the car for it; {@link #settle} has to follow. */
    void remove(int rider) {
        for (int number : new int[] {trips.outOf(rider), trips.backOf(rider)}) {
            if (number != Trip.NOBODY && !trips.get(number).aboard) {
                take(trips.get(number));
            }
        }
    }

    /** When the stop of the trip begins, which has its place. */
    int begins(int number, boolean gettingOut) {
        return begun[2 * number + (gettingOut || trips.get(number).aboard ? 1 : 0)];
    }

    /** Before any are taken out: what is held fast by where it is, not by where it was when it was put in. */
    void hold() {
        for (int rider = 0; rider < trips.riders(); rider++) {
            readyBack(rider);
        }
    }

    /** While the way back is looked for: the way there stays when it is. */
    void holdOut(int rider) {
        int out = trips.outOf(rider);
        if (out != Trip.NOBODY && carOf[out] != Trip.NOBODY) {
            trips.get(out).due = begins(out, true);
            tours.get(carOf[out]).reckon();
            readyBack(rider);
        }
    }

    /** The rider's way back as early as the way there lets it be. */
    void readyBack(int rider) {
        int out = trips.outOf(rider);
        int back = trips.backOf(rider);
        if (out != Trip.NOBODY && back != Trip.NOBODY && carOf[out] != Trip.NOBODY) {
            var wish = task.riders().get(rider).wish();
            int done = begins(out, true) + wish.inside();
            int from = done > wish.backFrom() ? done + slack : wish.backFrom();
            boolean placed = carOf[back] != Trip.NOBODY;
            trips.get(back).ready = placed ? Math.max(done, Math.min(from, begins(back, false))) : from;
        }
    }

    /** The way there not so late that the way back would have to wait for it. */
    void dueOut(int rider) {
        int out = trips.outOf(rider);
        int back = trips.backOf(rider);
        if (out == Trip.NOBODY) {
            return;
        }
        var wish = task.riders().get(rider).wish();
        var trip = trips.get(out);
        trip.due = trip.must ? Trip.NEVER : wish.latest();
        if (back != Trip.NOBODY && carOf[back] != Trip.NOBODY) {
            trip.due = Math.min(trip.due, begins(back, false) - wish.inside());
        }
    }

    /** Everything as early as it can be, after others have gone: backs follow their outs, step by step, never beyond what holds. */
    void settle() {
        for (int turn = 0; turn < SETTLING; turn++) {
            hold();
            tours.forEach(Tour::reckon);
        }
        for (int rider = 0; rider < trips.riders(); rider++) {
            dueOut(rider);
        }
        tours.forEach(Tour::reckon);
    }

    void reckon() {
        tours.forEach(Tour::reckon);
    }

    /** A stop at the end of a car's, of a trip that may not yet have its other stop. */
    void append(int car, Trip trip, boolean gettingOut) {
        boolean starts = !gettingOut && carOf[trip.number] == Trip.NOBODY;
        boolean ends = gettingOut && carOf[trip.number] == car && !trip.aboard;
        if (starts || ends) {
            tours.get(car).append(2 * trip.number + (gettingOut ? 1 : 0));
            carOf[trip.number] = car;
        }
    }

    long sumOfTimes() {
        return Arrays.stream(begun).asLongStream().sum();
    }

    /** The first rider whose stop comes too late, or who sits where no seat is. */
    int firstBroken() {
        for (var tour : tours) {
            int at = tour.firstBroken();
            if (at != Trip.NOBODY) {
                return trips.riderOf(tour.trip(at).number);
            }
        }
        return Trip.NOBODY;
    }

    /** The last word: everybody is taken home as soon as they are done. */
    void settleWithoutSlack() {
        slack = 0;
        // times only shrink here
        for (long before = -1; before != sumOfTimes(); ) {
            before = sumOfTimes();
            settle();
        }
    }

    long cost() {
        long cost = 0;
        for (var tour : tours) {
            cost += tour.cost();
        }
        for (int rider = 0; rider < trips.riders(); rider++) {
            cost += isServed(rider) ? 0 : isFetched(rider) ? Weights.LEFT_BEHIND : Weights.UNSERVED;
        }
        return cost;
    }

    boolean isFetched(int rider) {
        return task.riders().get(rider).progress().step() != Step.AT_HOME;
    }

    /** Everything as it is in the other, which is of the same task. */
    void copyFrom(Fleet other) {
        System.arraycopy(other.carOf, 0, carOf, 0, carOf.length);
        for (int number = 0; number < carOf.length; number++) {
            trips.get(number).ready = other.trips.get(number).ready;
            trips.get(number).due = other.trips.get(number).due;
        }
        for (int car = 0; car < tours.size(); car++) {
            tours.get(car).copyFrom(other.tours.get(car));
        }
    }
}
