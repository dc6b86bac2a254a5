package org.huanjie.briefing.seat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 席位人员编号 — tells one holder of a seat from every other; no account is named by it. */
public record HolderId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static HolderId of(String text) {
        return new HolderId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
