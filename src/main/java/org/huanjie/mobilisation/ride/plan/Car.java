package org.huanjie.mobilisation.ride.plan;

import org.huanjie.mobilisation.place.Spot;

/**
 * 接送车 — a volunteer's own car on the poll's day; times are seconds of that day.
 *
 * @param seats for riders and those with them, the driver's not counted
 * @param wheelchairPlaces for somebody who stays in a wheelchair
 * @param from not on the road before; of one under way, when it is free for what is planned anew
 * @param until on the road no longer, except to bring home who was fetched
 * @param stands where it starts, or stopped last
 * @param failed it drives no more; who sits in it is fetched from where it stands
 */
public record Car(CarId id, int seats, int wheelchairPlaces, int from, int until, Spot stands, boolean failed) {

    public Car {
        if (seats < 1 || wheelchairPlaces < 0 || from > until) {
            throw new IllegalArgumentException("a car with " + seats + " seats from " + from + " to " + until);
        }
    }

    public Car hasFailed() {
        return new Car(id, seats, wheelchairPlaces, from, until, stands, true);
    }

    /** Whether such a party fits into the empty car. */
    public boolean fits(Party party) {
        return party.seats() <= seats && party.places() <= wheelchairPlaces;
    }
}
