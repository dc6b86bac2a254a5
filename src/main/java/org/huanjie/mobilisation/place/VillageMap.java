package org.huanjie.mobilisation.place;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 村图 — how a village's spots come to lie on a drawing, north above: everything on it, and the hall always.
 *
 * @param west metres east of the hall where the drawing begins
 * @param north metres north of it where it begins
 * @param metres how many metres one unit of the drawing is
 * @param height of the drawing, in units; its width is {@link #WIDTH}
 */
public record VillageMap(int west, int north, double metres, int height) {

    /** As wide as a telephone is in points, so that letters on it can be read there. */
    public static final int WIDTH = 360;

    private static final int MARGIN = 28;
    private static final int LEAST_METRES = 400;
    private static final int LEAST_HEIGHT = 220;
    private static final Spot HALL = new Spot(0, 0);

    /** Of these and the hall. */
    public static VillageMap of(Collection<Spot> spots) {
        var all = Stream.concat(Stream.of(HALL), spots.stream()).toList();
        int west = all.stream().mapToInt(Spot::east).min().orElse(0);
        int east = all.stream().mapToInt(Spot::east).max().orElse(0);
        int south = all.stream().mapToInt(Spot::north).min().orElse(0);
        int north = all.stream().mapToInt(Spot::north).max().orElse(0);
        double metres = (double) Math.max(LEAST_METRES, east - west) / (WIDTH - 2 * MARGIN);
        metres = Math.max(metres, (north - south) / (1.4 * WIDTH));
        int height = Math.max(LEAST_HEIGHT, (int) Math.ceil((north - south) / metres) + 2 * MARGIN);
        // in the middle, where it is narrower or flatter than the drawing
        int spareWide = (int) ((WIDTH - 2 * MARGIN) * metres) - (east - west);
        int spareHigh = (int) ((height - 2 * MARGIN) * metres) - (north - south);
        return new VillageMap(
                (int) (west - spareWide / 2 - MARGIN * metres),
                (int) (north + spareHigh / 2 + MARGIN * metres),
                metres,
                height);
    }

    public double x(Spot spot) {
        return (spot.east() - west) / metres;
    }

    public double y(Spot spot) {
        return (north - spot.north()) / metres;
    }

    /** As SVG writes the points of a line. */
    public String line(List<Spot> spots) {
        return spots.stream()
                .map(spot -> String.format(Locale.ROOT, "%.1f,%.1f", x(spot), y(spot)))
                .collect(Collectors.joining(" "));
    }

    /** As SVG writes one number. */
    public static String number(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }

    /** A round length for the scale below the drawing: the longest of 100, 200, 500, 1000 … metres that takes a third of it at most. */
    public int scaleMetres() {
        return IntStream.of(5000, 2000, 1000, 500, 200, 100)
                .filter(length -> length / metres <= WIDTH / 3.0)
                .findFirst()
                .orElse(100);
    }
}
