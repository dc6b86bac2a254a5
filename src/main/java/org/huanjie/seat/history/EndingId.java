package org.huanjie.seat.history;

import java.util.UUID;

/** 离任编号 — tells one ending from every other. */
public record EndingId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static EndingId of(String text) {
        return new EndingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
