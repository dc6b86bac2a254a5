package org.huanjie.messaging.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * 静默时段 — the hours in which nobody is disturbed, as a rule over midnight. What is not urgent waits until they are over.
 *
 * @param from when they begin
 * @param until when they end; the same as {@code from} where there are none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From nine in the evening to eight in the morning, unless the operator says otherwise. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean hold(LocalTime at) {
        return from.isAfter(until)
                ? !at.isBefore(from) || at.isBefore(until)
                : !at.isBefore(from) && at.isBefore(until);
    }

    /** How long a day is open. */
    public Duration open() {
        var quiet = Duration.between(from, until);
        return Duration.ofDays(1).minus(quiet.isNegative() ? quiet.plusDays(1) : quiet);
    }

    /** The first moment from this one on at which somebody may be disturbed. */
    public LocalDateTime next(LocalDateTime at) {
        if (!hold(at.toLocalTime())) {
            return at;
        }
        var today = at.toLocalDate().atTime(until);
        return today.isAfter(at) ? today : today.plusDays(1);
    }
}
