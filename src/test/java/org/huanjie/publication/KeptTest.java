package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** 现读的缓存 — what is kept is what was last committed. */
class KeptTest {

    private final AtomicLong commits = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void isReadAgainOnlyOnceSomethingWasCommitted() {
        var kept = new Kept<>(commits::get, readings::incrementAndGet);
        assertThat(kept.now()).isEqualTo(1);
        assertThat(kept.now()).isEqualTo(1);
        commits.incrementAndGet();
        assertThat(kept.now()).isEqualTo(2);
        assertThat(kept.now()).isEqualTo(2);
    }

    @Test
    void whatWasCommittedWhileItWasReadIsReadNextTime() {
        var kept = new Kept<>(commits::get, () -> {
            commits.compareAndSet(0, 1);
            return readings.incrementAndGet();
        });
        assertThat(kept.now()).isEqualTo(1);
        assertThat(kept.now()).isEqualTo(2);
    }

    @Test
    void ofManyWhoAskAtOnceOneReads() throws Exception {
        var asking = new CountDownLatch(1);
        var kept = new Kept<>(commits::get, () -> {
            asking.countDown();
            Thread.onSpinWait();
            return readings.incrementAndGet();
        });
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 50; n++) {
                var _ = people.submit(kept::now);
            }
            asking.await();
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void aReadingThatFailsIsTriedAgain() {
        var kept = new Kept<>(commits::get, () -> {
            if (readings.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return "read";
        });
        assertThatThrownBy(kept::now).hasMessage("away");
        assertThat(kept.now()).isEqualTo("read");
    }
}
