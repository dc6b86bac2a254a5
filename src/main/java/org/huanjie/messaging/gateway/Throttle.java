package org.huanjie.messaging.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** 限速 — lets so many through in a second and no more, one after the other at even distances. */
final class Throttle {

    private final long apart;
    private long next;

    Throttle(int perSecond) {
        this.apart = Duration.ofSeconds(1).toNanos() / perSecond;
        this.next = System.nanoTime();
    }

    /** Waits for the next turn. */
    void pass() {
        long turn = take();
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long take() {
        long turn = Math.max(next, System.nanoTime());
        next = turn + apart;
        return turn;
    }
}
