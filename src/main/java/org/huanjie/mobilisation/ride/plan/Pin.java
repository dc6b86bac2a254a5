package org.huanjie.mobilisation.ride.plan;

import org.jspecify.annotations.Nullable;

/**
 * 手工指定 — what an office fixed by hand for a rider; no plan moves it.
 *
 * @param car this car and no other, both ways
 * @param at fetched at this second of the day, not before
 */
public record Pin(@Nullable CarId car, @Nullable Integer at) {

    public static Pin none() {
        return new Pin(null, null);
    }
}
