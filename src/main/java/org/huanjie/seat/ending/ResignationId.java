package org.huanjie.seat.ending;

import java.util.UUID;

/** 辞职编号 — tells one resignation from every other. */
public record ResignationId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static ResignationId of(String text) {
        return new ResignationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
