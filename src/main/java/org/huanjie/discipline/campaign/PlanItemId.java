package org.huanjie.discipline.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 计划项编号 — tells one line of a plan from every other. */
public record PlanItemId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static PlanItemId of(String text) {
        return new PlanItemId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
