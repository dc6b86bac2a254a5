package org.huanjie.roll.objection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * 申诉 — an objection to the posted roll, with its answer once there is one (R-RG-6).
 *
 * @param name who objects
 * @param contact how to reach them, if they said so
 * @param dueOn the day by which it is to be decided: three days from receipt
 */
public record Objection(
        UUID id,
        String village,
        OffsetDateTime receivedAt,
        LocalDate dueOn,
        Channel channel,
        String name,
        Optional<String> contact,
        String text,
        Optional<Decision> decision) {

    /** What name and text are once they have gone. */
    static final String FORGOTTEN = "";

    /** Whether who objected and what was said has gone, with the election's papers. */
    public boolean forgotten() {
        return text.equals(FORGOTTEN);
    }

    /** 来源 — the way in which it came. */
    public enum Channel {
        PUBLIC_PAGE,
        OFFICE
    }

    /** 处理决定 — whether it was upheld, on what day, with what reasons. */
    public record Decision(LocalDate on, boolean upheld, String answer) {}
}
