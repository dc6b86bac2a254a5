package org.huanjie.mobilisation.ride.solve;

/** 行程 — one way of one rider, with all that decides where it fits; {@code ready} and {@code due} move with the rider's other way. */
final class Trip {

    static final int NEVER = Integer.MAX_VALUE / 4;
    static final int NOBODY = -1;

    final int number;
    final boolean out;
    final int from;
    final int to;
    final int seats;
    final int places;
    final int getIn;
    final int getOut;
    final int limit;

    /** The time that was told to one at home; never, where none was. */
    int told = NEVER;

    /** Has to be driven, however late: the rider was fetched already. */
    boolean must;

    /** Sits in the car already. */
    boolean aboard;

    /** In this car and no other. */
    int onlyCar = NOBODY;

    int toldCar = NOBODY;
    int ready;
    int due = NEVER;

    Trip(int number, boolean out, int[] way, int[] load, int[] boarding, int limit) {
        this.number = number;
        this.out = out;
        this.from = way[0];
        this.to = way[1];
        this.seats = load[0];
        this.places = load[1];
        this.getIn = boarding[0];
        this.getOut = boarding[1];
        this.limit = limit;
    }

    /** How long somebody has waited who gets in then; before a time is told nobody waits. */
    int wait(int getsIn) {
        int since = out ? told : ready;
        return Math.max(0, getsIn - since);
    }

    long waitCost(int getsIn) {
        return Weights.wait(wait(getsIn), limit);
    }
}
