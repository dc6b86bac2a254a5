package org.huanjie.mobilisation.ride.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 乘车人编号 — tells one request for a ride from every other. */
public record RiderId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static RiderId of(String text) {
        return new RiderId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
