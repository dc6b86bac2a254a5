package org.huanjie.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * 一次会议 — as it is on record.
 *
 * @param period the day, or the Monday of the week, that it counts for
 * @param recorder the name of who took it down
 * @param expected how many of the roster and the guests were expected
 * @param came how many came or sent someone
 */
public record BriefingHeld(
        BriefingId id,
        String division,
        BriefingKind kind,
        LocalDate period,
        LocalDate heldOn,
        String recorder,
        OffsetDateTime recordedAt,
        int expected,
        int came,
        int minutes,
        int tasks) {

    /** Whether it was taken down on a later day than it was held, which its page says. */
    public boolean recordedLater(ZoneId zone) {
        return recordedAt.atZoneSameInstant(zone).toLocalDate().isAfter(heldOn);
    }
}
