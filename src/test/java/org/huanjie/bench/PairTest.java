package org.huanjie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** 对照 — medians of alternating rounds, a ratio, and latencies that hide no waiting. */
class PairTest {

    @Test
    void aRoundOutOfLineDoesNotMoveTheMedian() throws Exception {
        var rounds = List.of(new Pair(30, 100), new Pair(1, 90), new Pair(32, 110));
        var pair = Pair.medians(3, rounds::get);
        assertThat(pair).isEqualTo(new Pair(30, 100));
        assertThat(pair.ratio()).isEqualTo(0.3);
        assertThat(Pair.medians(List.of(new Pair(1, 2), new Pair(3, 6)))).isEqualTo(new Pair(2, 4));
    }

    @Test
    void aMeasureHoldsOnItsBoundAndNotBeyondIt() {
        assertThat(Measure.atLeast(0.25, "a", "1/s", new Pair(25, 100)).holds()).isTrue();
        assertThat(Measure.atLeast(0.25, "a", "1/s", new Pair(24, 100)).holds()).isFalse();
        assertThat(Measure.atMost(4, "a", "s", new Pair(8, 2)).holds()).isTrue();
        assertThat(Measure.atMost(4, "a", "s", new Pair(9, 2)).holds()).isFalse();
    }

    @Test
    void everyCallOfEveryClientIsMade() throws Exception {
        var made = new AtomicInteger();
        assertThat(Load.closed(3, 7, (client, n) -> made.incrementAndGet())).isPositive();
        assertThat(made).hasValue(21);
    }

    @Test
    void whoIsDueWhileTheServerStandsStillIsChargedForIt() throws Exception {
        // one call at a time: each of ten, due a millisecond apart, holds up the next ones
        var lock = new java.util.concurrent.locks.ReentrantLock(true);
        var order = new ArrayList<Integer>();
        var taken = Load.open(1000, 10, (client, n) -> {
            lock.lock();
            try {
                Thread.sleep(20); // the slow server
                order.add(n);
            } finally {
                lock.unlock();
            }
        });
        assertThat(order).hasSize(10);
        assertThat(taken.getMaxValue()).isGreaterThan(100_000);
    }
}
