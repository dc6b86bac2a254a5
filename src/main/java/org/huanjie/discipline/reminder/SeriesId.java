package org.huanjie.discipline.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 提醒系列编号 — tells one series of reminders from every other. */
public record SeriesId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
