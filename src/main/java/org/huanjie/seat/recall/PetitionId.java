package org.huanjie.seat.recall;

import java.util.UUID;

/** 罢免要求编号 — tells one petition from every other. */
public record PetitionId(UUID uuid) {

    /** As an address or a form writes it; throws where it is no such text. */
    public static PetitionId of(String text) {
        return new PetitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
