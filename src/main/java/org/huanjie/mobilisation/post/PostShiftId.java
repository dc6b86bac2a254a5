package org.huanjie.mobilisation.post;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 排班编号 — tells one shift at the service post from every other. */
public record PostShiftId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static PostShiftId of(String text) {
        return new PostShiftId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
