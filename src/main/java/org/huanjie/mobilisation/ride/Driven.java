package org.huanjie.mobilisation.ride;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.jspecify.annotations.Nullable;

/** 接送经过 — what has happened of a ride, and in which cars. */
public record Driven(
        @Nullable CarId outCar,
        @Nullable OffsetDateTime fetched,
        @Nullable OffsetDateTime brought,
        @Nullable CarId backCar,
        @Nullable OffsetDateTime taken,
        @Nullable OffsetDateTime home) {

    public static Driven nothing() {
        return new Driven(null, null, null, null, null, null);
    }

    /** What is to happen next; nothing where the rider is home again, or was brought and wants no way back. */
    public Optional<Kind> next(boolean back) {
        if (fetched == null) {
            return Optional.of(Kind.FETCH);
        }
        if (brought == null) {
            return Optional.of(Kind.BRING);
        }
        if (taken == null) {
            return back ? Optional.of(Kind.TAKE) : Optional.empty();
        }
        return home == null ? Optional.of(Kind.HOME) : Optional.empty();
    }
}
