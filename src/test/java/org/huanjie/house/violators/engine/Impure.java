package org.huanjie.house.violators.engine;

import java.time.Instant;
import java.util.UUID;
import org.springframework.util.Assert;

/** Breaks three rules at once: a framework in an engine, the wall clock, chance. */
final class Impure {
    final Instant now = Instant.now();
    final boolean checked = framework();
    final UUID id = UUID.randomUUID();

    private static boolean framework() {
        Assert.isTrue(true, "uses the framework");
        return true;
    }
}
