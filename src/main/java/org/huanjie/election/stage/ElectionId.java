package org.huanjie.election.stage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 选举编号 — tells one election from every other, each round by its own; no term, village or count is named by it. */
public record ElectionId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static ElectionId of(String text) {
        return new ElectionId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
