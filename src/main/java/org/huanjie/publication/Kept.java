package org.huanjie.publication;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 现读的缓存 — what was read once, for as long as nothing was committed since the reading began. Of those who ask for it anew at once, one
 * reads and the others wait for that one; nobody waits who asks for something else.
 */
public final class Kept<T> {

    private final LongSupplier commits;
    private final Supplier<T> reading;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Read<T> last;

    public Kept(LongSupplier commits, Supplier<T> reading) {
        this.commits = commits;
        this.reading = reading;
    }

    private record Read<T>(long commits, T what) {}

    public T now() {
        var kept = last;
        return kept != null && kept.commits() == commits.getAsLong() ? kept.what() : anew();
    }

    private T anew() {
        lock.lock();
        try {
            var kept = last;
            long before = commits.getAsLong();
            if (kept == null || kept.commits() != before) {
                kept = new Read<>(before, reading.get());
                last = kept;
            }
            return kept.what();
        } finally {
            lock.unlock();
        }
    }
}
