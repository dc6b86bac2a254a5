package org.huanjie.discipline.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 活动编号 — tells one activity from every other. */
public record ActivityId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
