package org.huanjie.mobilisation.ride.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 车辆编号 — tells one car from every other. */
public record CarId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static CarId of(String text) {
        return new CarId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
