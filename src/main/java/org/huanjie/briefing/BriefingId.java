package org.huanjie.briefing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 分析会编号 — tells one meeting from every other; no minute and no seat is named by it. */
public record BriefingId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static BriefingId of(String text) {
        return new BriefingId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
