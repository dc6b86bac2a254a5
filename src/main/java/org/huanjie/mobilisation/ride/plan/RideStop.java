package org.huanjie.mobilisation.ride.plan;

import org.huanjie.shell.Worded;

/**
 * 停靠 — a car stops for one party.
 *
 * @param at when the party gets in or out, as a second of the day
 * @param waited how many seconds the party has waited by then: at home since the time told, at the hall since done
 * @param late whether that is over the limit
 * @param aboard how many people sit in the car afterwards
 */
public record RideStop(RiderId rider, Kind kind, int at, int waited, boolean late, int aboard) {

    /** 停靠种类 — in the order in which a rider goes through them. */
    public enum Kind implements Worded {
        FETCH,
        BRING,
        TAKE,
        HOME;

        public boolean isAtHall() {
            return this == BRING || this == TAKE;
        }

        public boolean isGettingIn() {
            return this == FETCH || this == TAKE;
        }

        @Override
        public String key() {
            return "mobilisation.ride-stop." + name();
        }
    }
}
