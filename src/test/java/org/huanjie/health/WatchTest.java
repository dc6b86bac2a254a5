package org.huanjie.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.huanjie.store.Watched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 值守 — a database that is gone is started again once there is room, and given up where that fails. */
class WatchTest {

    private final AtomicLong room = new AtomicLong(10L << 30);
    private final AtomicBoolean backedUp = new AtomicBoolean(true);
    private final AtomicBoolean lives = new AtomicBoolean(true);
    private final AtomicBoolean starts = new AtomicBoolean(true);
    private final AtomicBoolean late = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final Vitals vitals = new Vitals();
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    @BeforeEach
    void words() {
        words.setBasename("messages/health");
        words.setDefaultEncoding("UTF-8");
    }

    private Watch watch() {
        return new Watch(
                new Watched() {
                    @Override
                    public boolean lives() {
                        return lives.get();
                    }

                    @Override
                    public Reply reply() {
                        return late.get() ? Reply.LATE : lives.get() ? Reply.YES : Reply.NO;
                    }

                    @Override
                    public void revive() {
                        tries.incrementAndGet();
                        if (!starts.get()) {
                            throw new IllegalStateException("no");
                        }
                        lives.set(true);
                    }
                },
                room::get,
                backedUp::get,
                vitals,
                words,
                givenUp::incrementAndGet);
    }

    @Test
    void allIsWell() {
        watch().look();
        assertThat(vitals.troubles()).isEmpty();
        assertThat(tries).hasValue(0);
    }

    @Test
    void aDatabaseThatIsGoneIsBackAfterOneLook() {
        lives.set(false);
        watch().look();
        assertThat(tries).hasValue(1);
        assertThat(vitals.storeAnswers()).isTrue();
    }

    @Test
    void oneThatAnswersLateIsBusyAndOnlyAfterLongGone() {
        late.set(true);
        var watch = watch();
        for (int look = 0; look < 19; look++) {
            watch.look();
            assertThat(vitals.storeAnswers()).isTrue();
        }
        watch.look();
        assertThat(vitals.storeAnswers()).isFalse();
        late.set(false);
        watch.look();
        assertThat(vitals.storeAnswers()).isTrue();
        late.set(true);
        watch.look();
        assertThat(vitals.storeAnswers()).as("counted anew").isTrue();
    }

    @Test
    void onAFullDiskItWaitsForRoomHoweverLong() {
        lives.set(false);
        room.set(1 << 20);
        var watch = watch();
        for (int look = 0; look < 100; look++) {
            watch.look();
        }
        assertThat(tries).hasValue(0);
        assertThat(givenUp).hasValue(0);
        assertThat(vitals.troubles()).containsExactlyInAnyOrder(Trouble.STORE_AWAY, Trouble.DISK_FULL);
        room.set(10L << 30);
        watch.look();
        assertThat(vitals.troubles()).isEmpty();
    }

    @Test
    void whereItDoesNotStartTheProgramEnds() {
        lives.set(false);
        starts.set(false);
        var watch = watch();
        for (int look = 0; look < 9; look++) {
            watch.look();
        }
        assertThat(givenUp).hasValue(0);
        watch.look();
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void aDiskNearlyFullAndAFailedBackupAreSeen() {
        room.set(500L << 20);
        backedUp.set(false);
        watch().look();
        assertThat(vitals.keys()).containsExactly("health.disk-low", "health.backup-failed");
    }
}
