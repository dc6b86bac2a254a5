package org.huanjie.briefing.seat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 名册上的人 — who sits in a division's meetings.
 *
 * @param organ where they come from; may be empty for a town's seats, which say it
 * @param until the first day on which they no longer sit
 */
public record SeatHolder(
        HolderId id,
        String division,
        Seat seat,
        String organ,
        String personName,
        LocalDate since,
        @Nullable LocalDate until) {}
