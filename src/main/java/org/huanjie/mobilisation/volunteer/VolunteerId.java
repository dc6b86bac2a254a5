package org.huanjie.mobilisation.volunteer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 志愿者编号 — tells one volunteer of an election from every other. */
public record VolunteerId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static VolunteerId of(String text) {
        return new VolunteerId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
