package org.huanjie.mobilisation.ride.solve;

/** 权重 — what a second of each costs: people's time first, then people's comfort, then the road. */
final class Weights {

    /** Nobody is left without a ride to shorten the waits of others. */
    static final long UNSERVED = 10_000_000;

    /** And least of all one who was fetched. */
    static final long LEFT_BEHIND = 1_000 * UNSERVED;

    static final long OVERTIME = 200;
    static final long OTHER_CAR_THAN_TOLD = 600;

    private static final long WAIT = 10;
    private static final long OVER_THE_LIMIT = 50;
    static final long DRIVING = 2;
    static final long RIDING = 2;

    private Weights() {}

    static long wait(int seconds, int limit) {
        return WAIT * seconds + OVER_THE_LIMIT * Math.max(0, seconds - limit);
    }
}
