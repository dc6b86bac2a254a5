package org.huanjie.mobilisation.ride;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 接送方案编号 — tells one plan that was made from every other. */
public record RidePlanId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static RidePlanId of(String text) {
        return new RidePlanId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
