package org.huanjie.mobilisation.ride.plan;

import org.huanjie.mobilisation.place.Spot;

/**
 * 路况 — how long ways take: the straight line times a factor, at a speed.
 *
 * @param detourPercent how long the road is for a hundred metres of straight line
 * @param kilometresAnHour driven on it
 * @param boarding seconds to get in, or out
 * @param wheelchairBoarding seconds to get in, or out, with a wheelchair
 */
public record Roads(int detourPercent, int kilometresAnHour, int boarding, int wheelchairBoarding) {

    private static final double SECONDS_AN_HOUR = 3600;
    private static final double METRES = 1000;
    private static final double HUNDRED = 100;

    public int seconds(Spot from, Spot to) {
        return seconds(from.metresTo(to));
    }

    /** At the door: getting in or out, and the way to the door and back where it lies off the spot. */
    public int atDoor(Door door, Party party) {
        return atHall(party) + 2 * seconds(door.detourMetres());
    }

    public int atHall(Party party) {
        return party.wheelchair() ? wheelchairBoarding : boarding;
    }

    private int seconds(double metres) {
        return (int) Math.ceil(metres * detourPercent / HUNDRED / (kilometresAnHour * METRES) * SECONDS_AN_HOUR);
    }
}
