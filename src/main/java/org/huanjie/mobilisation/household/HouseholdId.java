package org.huanjie.mobilisation.household;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 住户编号 — tells one household from every other. */
public record HouseholdId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
