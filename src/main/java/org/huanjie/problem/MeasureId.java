package org.huanjie.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 对策编号 — tells one measure from every other; it serves problems and tasks, and is named by none of theirs. */
public record MeasureId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
