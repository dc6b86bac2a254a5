package org.huanjie.health;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.huanjie.store.Watched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;

/**
 * 值守 — looks twice a second whether the database lives and answers, how much room is left, whether the clock goes evenly. A database that is
 * gone is started again as soon as there is room; where that does not succeed, the program ends, so that whoever runs it starts it anew or
 * looks.
 */
final class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long LOW = 1L << 30;
    private static final long FULL = 64L << 20;
    private static final long STEP_MILLIS = 2_000;

    /** As long as there is room, so many tries in a row; each takes as long as the database takes to say no. */
    private static final int TRIES = 10;

    /** Half a minute, since each waits a second for its answer. */
    private static final int LATE_LOOKS = 20;

    private final Watched server;
    private final LongSupplier room;
    private final BooleanSupplier backedUp;
    private final Vitals vitals;
    private final MessageSource words;
    private final Runnable giveUp;
    private int failed;
    private int late;
    private long drift;
    private volatile @Nullable Thread thread;

    Watch(
            Watched server,
            LongSupplier room,
            BooleanSupplier backedUp,
            Vitals vitals,
            MessageSource words,
            Runnable giveUp) {
        this.server = server;
        this.room = room;
        this.backedUp = backedUp;
        this.vitals = vitals;
        this.words = words;
        this.giveUp = giveUp;
        this.drift = drift();
    }

    /** One look at everything, and what follows from it. */
    void look() {
        long free = room.getAsLong();
        note(Trouble.DISK_FULL, free < FULL);
        note(Trouble.DISK_LOW, free < LOW && free >= FULL);
        note(Trouble.BACKUP_FAILED, !backedUp.getAsBoolean());
        clock();
        boolean lives = server.lives();
        note(Trouble.STORE_AWAY, !lives || isAway());
        if (!lives && free >= FULL) {
            revive();
        }
    }

    // one that is late is busy, as its machine may be: whoever asks waits for it, and only after long is it taken for
    // gone
    private boolean isAway() {
        return switch (server.reply()) {
            case YES -> {
                late = 0;
                yield false;
            }
            case LATE -> ++late >= LATE_LOOKS;
            case NO -> true;
        };
    }

    private void revive() {
        try {
            server.revive();
            failed = 0;
            note(Trouble.STORE_AWAY, isAway());
        } catch (RuntimeException e) {
            failed++;
            LOG.warn("{}", say("health.not-revived", failed, TRIES, String.valueOf(e.getMessage())));
            if (failed == TRIES) {
                LOG.error("{}", say("health.give-up"));
                giveUp.run();
            }
        }
    }

    // a step stays in sight until the program is started anew: what was entered before and after it cannot be told
    // apart by its time
    private void clock() {
        long now = drift();
        if (Math.abs(now - drift) > STEP_MILLIS) {
            note(Trouble.CLOCK_STEPPED, true);
            LOG.warn("{}", say("health.clock-step", (now - drift) / 1000));
        }
        drift = now;
    }

    private static long drift() {
        return System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    }

    private void note(Trouble trouble, boolean here) {
        if (vitals.set(trouble, here)) {
            LOG.warn("{}", say(here ? trouble.key() : "health.over", say(trouble.key())));
        }
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.getDefault());
    }

    @Override
    public void start() {
        var watching = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);
        thread = watching;
        watching.start();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void stop() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            LockSupport.unpark(watching);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Last to start and first to stop: a database that is stopped in order is not brought back. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
