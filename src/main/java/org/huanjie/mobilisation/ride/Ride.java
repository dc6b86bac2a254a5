package org.huanjie.mobilisation.ride;

import java.time.LocalTime;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;

/** 接送 — one voter's ride, from asking to being home again. */
public record Ride(
        RiderId id, VoterId voter, RideAsked asked, RideThrough through, Fixed fixed, Told told, Driven driven) {

    /** 指定 — by hand. */
    public record Fixed(@Nullable CarId car, @Nullable LocalTime at) {}

    /** 已告知 — what the rider was told. */
    public record Told(@Nullable CarId car, @Nullable LocalTime at) {}
}
