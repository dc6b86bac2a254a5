package org.huanjie.mobilisation.ride.plan;

/**
 * 乘车意愿 — from when to when somebody can be fetched and brought; times are seconds of the poll's day.
 *
 * @param earliest not fetched before
 * @param latest at the hall by then
 * @param inside how many seconds the vote takes them there
 * @param back whether they want to be brought home too
 * @param backFrom not taken home before, however early they are done
 */
public record RideWish(int earliest, int latest, int inside, boolean back, int backFrom) {

    public RideWish {
        if (earliest > latest || inside < 0) {
            throw new IllegalArgumentException("from " + earliest + " to " + latest + ", inside " + inside);
        }
    }

    /** Fetched, and taken home as soon as done. */
    public static RideWish bothWays(int earliest, int latest, int inside) {
        return new RideWish(earliest, latest, inside, true, 0);
    }
}
