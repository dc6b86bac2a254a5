package org.huanjie.count.sitting;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** 分钟 — the times that a count keeps: no finer than a minute, so that no row is matched with another's by its instant. */
public final class Minute {

    private Minute() {}

    public static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    public static LocalTime here(OffsetDateTime minute, Clock clock) {
        return minute.atZoneSameInstant(clock.getZone()).toLocalTime();
    }
}
