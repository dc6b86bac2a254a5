package org.huanjie.mobilisation.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 地标编号 — tells one landmark from every other. */
public record LandmarkId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static LandmarkId of(String text) {
        return new LandmarkId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
