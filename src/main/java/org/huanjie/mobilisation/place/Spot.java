package org.huanjie.mobilisation.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 位置点 — a point of a village, picked on its own map; no map of anybody else is asked.
 *
 * @param east metres east of the village's hall, −20,000 to 20,000; west is negative
 * @param north metres north of it, in the same bounds
 */
public record Spot(int east, int north) {

    private static final Pattern WRITTEN = Pattern.compile("([-−]?[0-9]{1,5}) ?[,，] ?([-−]?[0-9]{1,5})");

    /** How many metres from the hall a village reaches at most, each way. */
    public static final int FARTHEST = 20_000;

    public Spot {
        if (Math.abs(east) > FARTHEST || Math.abs(north) > FARTHEST) {
            throw new IllegalArgumentException("a village does not reach so far: " + east + ", " + north);
        }
    }

    /** Two numbers of metres as the map writes them, {@code -350,120}; empty where it is none, or too far. */
    public static Optional<Spot> read(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        int east = Integer.parseInt(found.group(1).replace('−', '-'));
        int north = Integer.parseInt(found.group(2).replace('−', '-'));
        return Math.max(Math.abs(east), Math.abs(north)) > FARTHEST
                ? Optional.empty()
                : Optional.of(new Spot(east, north));
    }

    /** As the bird flies, in metres. */
    public double metresTo(Spot other) {
        return Math.hypot((double) east - other.east, (double) north - other.north);
    }
}
