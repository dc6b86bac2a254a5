package org.huanjie.mobilisation.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 联系编号 — tells one contact with a household from every other; a telephone makes it before it is sent. */
public record ContactId(UUID uuid) {

    /** As a form writes it; throws where it is no such text. */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
