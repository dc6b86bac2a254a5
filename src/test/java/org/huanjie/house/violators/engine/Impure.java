package org.huanjie.house.violators.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.util.Assert;

/** Breaks three rules at once: a framework in an engine, the wall clock, chance. */
final class Impure {
    final List<Object> times = List.of(
            Instant.now(),
            ZonedDateTime.now(),
            LocalTime.now(),
            YearMonth.now(),
            Year.now(),
            OffsetTime.now(),
            Clock.systemUTC(),
            System.currentTimeMillis(),
            System.nanoTime());
    final boolean checked = framework();
    final UUID id = UUID.randomUUID();

    private static boolean framework() {
        Assert.isTrue(true, "uses the framework");
        return true;
    }
}
