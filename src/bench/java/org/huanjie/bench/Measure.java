package org.huanjie.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 测值 — our figure, the reference's figure of the same run, their ratio and what the ratio is held to.
 *
 * @param key what was measured, as {@code checkin.rate}
 * @param operator how ratio and bound must stand: {@code ≥} or {@code ≤}; empty where the ratio is held to nothing
 */
public record Measure(
        String key,
        String unit,
        double ours,
        double reference,
        double ratio,
        String operator,
        @Nullable Double bound,
        boolean holds) {

    /** A ratio that is held to nothing: it is told. */
    static Measure told(String key, String unit, Pair pair) {
        return new Measure(key, unit, pair.ours(), pair.reference(), pair.ratio(), "", null, true);
    }

    static Measure atLeast(double bound, String key, String unit, Pair pair) {
        return new Measure(key, unit, pair.ours(), pair.reference(), pair.ratio(), "≥", bound, pair.ratio() >= bound);
    }

    static Measure atMost(double bound, String key, String unit, Pair pair) {
        return new Measure(key, unit, pair.ours(), pair.reference(), pair.ratio(), "≤", bound, pair.ratio() <= bound);
    }

    /** As people read it: so many digits as the figure deserves. */
    public static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
