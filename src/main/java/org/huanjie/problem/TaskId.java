package org.huanjie.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 任务编号 — tells one task of a problem from every other. */
public record TaskId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
