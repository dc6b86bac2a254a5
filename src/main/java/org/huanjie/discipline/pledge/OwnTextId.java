package org.huanjie.discipline.pledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 县级承诺书文本编号 — tells one series of reminders from every other. */
public record OwnTextId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static OwnTextId of(String text) {
        return new OwnTextId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
