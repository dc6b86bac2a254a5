package org.huanjie.mobilisation.ride;

import java.time.LocalDate;
import java.time.LocalTime;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.volunteer.VolunteerId;

/**
 * 车辆登记 — a driver's own car on the poll's day.
 *
 * @param driver which volunteer drives it
 * @param insuredUntil the last day of the insurance that was seen
 */
public record RideCar(
        CarId id,
        VolunteerId driver,
        int seats,
        int wheelchairPlaces,
        LocalTime from,
        LocalTime until,
        LocalDate insuredUntil,
        boolean failed) {

    RideCar hasFailed() {
        return new RideCar(id, driver, seats, wheelchairPlaces, from, until, insuredUntil, true);
    }
}
