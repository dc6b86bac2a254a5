package org.huanjie.count.sitting;

import java.util.UUID;

/** 计票会编号 — tells one count from every other; no election, sheet or keying is named by it. */
public record SittingId(UUID uuid) {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
