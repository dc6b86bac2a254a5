package org.huanjie.mobilisation.ride;

import java.time.LocalDate;
import java.time.LocalTime;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.jspecify.annotations.Nullable;

/**
 * 车辆登记 — a driver's own car on the poll's day.
 *
 * @param volunteer who drives, among the volunteers; empty where that was not asked
 * @param insuredUntil the last day of the insurance that was seen
 */
public record RideCar(
        CarId id,
        String driver,
        @Nullable VolunteerId volunteer,
        int seats,
        int wheelchairPlaces,
        LocalTime from,
        LocalTime until,
        LocalDate insuredUntil,
        boolean failed) {}
