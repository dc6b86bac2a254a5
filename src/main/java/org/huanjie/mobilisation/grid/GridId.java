package org.huanjie.mobilisation.grid;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 网格编号 — tells one grid of an election from every other. */
public record GridId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static GridId of(String text) {
        return new GridId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
