package org.huanjie.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 问题编号 — tells one problem from every other; no task, measure or matter is named by it. */
public record ProblemId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static ProblemId of(String text) {
        return new ProblemId(UUID.fromString(text));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
