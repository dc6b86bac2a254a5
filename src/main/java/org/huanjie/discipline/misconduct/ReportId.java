package org.huanjie.discipline.misconduct;

import java.util.Optional;
import java.util.UUID;

/** 举报编号 — the key of a report; drawn by lot, it tells no time. */
public record ReportId(UUID uuid) {

    /** Of the text that this is; empty where it is none. */
    public static Optional<ReportId> of(String text) {
        try {
            return Optional.of(new ReportId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
