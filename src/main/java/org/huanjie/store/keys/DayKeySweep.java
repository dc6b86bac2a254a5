package org.huanjie.store.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.store.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 当日钥匙的清理 — at every start and every few minutes destroys the keys whose day is over: a crash between the commit and the destruction,
 * or an act by another route than the program's, leaves none behind.
 */
@Component
public class DayKeySweep implements Job {

    /** 主人 — knows whether the day of a key is over. */
    public interface Owner {
        DayKeys.Use use();

        /** For each of these that the store knows, whether its day is over. */
        Map<UUID, Boolean> over(List<UUID> those);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DayKeySweep.class);
    private static final int MINUTES = 5;

    /** A key is made before the row that it belongs to is committed: what has no row after so long never gets one. */
    private static final Duration ROWLESS = Duration.ofDays(1);

    private final DayKeys keys;
    private final List<Owner> owners;
    private final Clock clock;

    DayKeySweep(DayKeys keys, List<Owner> owners, Clock clock) {
        this.keys = keys;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "day-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(MINUTES);
    }

    @Override
    public void run() {
        sweep();
    }

    @EventListener(ApplicationReadyEvent.class)
    public void sweep() {
        owners.forEach(this::sweep);
    }

    private void sweep(Owner owner) {
        var held = keys.held(owner.use());
        if (held.isEmpty()) {
            return;
        }
        var known = owner.over(held.stream().map(DayKeys.Held::of).toList());
        for (var key : held) {
            boolean rowless = key.since().plus(ROWLESS).isBefore(clock.instant());
            if (known.getOrDefault(key.of(), rowless)) {
                keys.destroy(owner.use(), key.of());
                LOG.info("destroyed the key of {} {}, whose day is over", owner.use(), key.of());
            }
        }
    }
}
