package org.huanjie.mobilisation.place;

/**
 * 位置点 — a point of a village, picked on its own map; no map of anybody else is asked.
 *
 * @param east metres east of the village's hall, −20,000 to 20,000; west is negative
 * @param north metres north of it, in the same bounds
 */
public record Spot(int east, int north) {

    /** How many metres from the hall a village reaches at most, each way. */
    public static final int FARTHEST = 20_000;

    public Spot {
        if (Math.abs(east) > FARTHEST || Math.abs(north) > FARTHEST) {
            throw new IllegalArgumentException("a village does not reach so far: " + east + ", " + north);
        }
    }

    /** As the bird flies, in metres. */
    public double metresTo(Spot other) {
        return Math.hypot((double) east - other.east, (double) north - other.north);
    }
}
