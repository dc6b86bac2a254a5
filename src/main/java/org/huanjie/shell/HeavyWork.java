package org.huanjie.shell;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 重活 — what computes for long (a password's hash, a look at a file, a picture, a print, a workbook) is done by few threads of its own, as
 * many as there are processors, so that it stops nobody and fills no memory. Each kind waits in a line of its own and the lines take
 * turns: nobody waits at the door behind those who bring files. Where the system heeds a thread's priority (the launcher asks it to), they
 * take what those who read pages leave.
 *
 * <p>A line that is full, and work that takes too long, are answered with {@link Busy}. Nobody computes while a transaction is open: its
 * connection to the database would be held as long.
 */
@Component
public class HeavyWork {

    /** 活的种类 — with a line each: how many may wait in it, how long, and whether it may take every thread. */
    public enum Kind {
        PASSWORD(100, Duration.ofSeconds(30), true),
        FILE(16, Duration.ofSeconds(30), false),
        PRINT(32, Duration.ofSeconds(60), false);

        private final int line;
        private final Duration patience;
        private final boolean every;

        Kind(int line, Duration patience, boolean every) {
            this.line = line;
            this.patience = patience;
            this.every = every;
        }
    }

    /** 活 — what is to be computed. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, X extends Exception> {
        T done() throws X;
    }

    private static final ScopedValue<Boolean> AT_WORK = ScopedValue.newInstance();

    private final int threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    // the one whose turn it is stands first
    private final Deque<Line> lines = new ArrayDeque<>();
    private int started;
    private boolean ended;

    public HeavyWork() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** With so many threads: at least two, or the lines could not take turns. */
    HeavyWork(int threads) {
        this.threads = threads;
        for (var kind : Kind.values()) {
            lines.add(new Line(kind));
        }
    }

    /** 一条队 — those of one kind: who waits, and how many are being worked for. */
    private static final class Line {
        private final Kind kind;
        private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
        private int atWork;

        private Line(Kind kind) {
            this.kind = kind;
        }
    }

    /** Does the work in its line and waits for it; work within work goes on at once. */
    public <T extends @Nullable Object, X extends Exception> T done(Kind kind, Work<T, X> work) throws X {
        if (AT_WORK.isBound()) {
            return work.done();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(kind + " within a transaction");
        }
        var task = new FutureTask<T>(() -> ScopedValue.where(AT_WORK, true).call(work::done));
        stand(kind, task);
        return awaited(kind, task);
    }

    private Line line(Kind kind) {
        return lines.stream().filter(line -> line.kind == kind).findFirst().orElseThrow();
    }

    private void stand(Kind kind, FutureTask<?> task) {
        lock.lock();
        try {
            var line = line(kind);
            if (ended || line.waiting.size() >= kind.line) {
                throw new Busy("the line for " + kind + " is full");
            }
            line.waiting.add(task);
            if (started < threads) {
                started++;
                Thread.ofPlatform()
                        .daemon()
                        .name("heavy-" + started)
                        .priority(Thread.MIN_PRIORITY)
                        .start(this::work);
            }
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("unchecked") // what the work throws is X, unchecked or an error
    private <T extends @Nullable Object, X extends Exception> T awaited(Kind kind, FutureTask<T> task) throws X {
        try {
            return task.get(kind.patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(kind, task);
            throw new Busy(kind + " takes too long");
        } catch (CancellationException e) {
            throw new Busy("the program ends");
        } catch (InterruptedException e) {
            giveUp(kind, task);
            Thread.currentThread().interrupt();
            throw new Busy(kind + " was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception failure -> throw (X) failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void giveUp(Kind kind, FutureTask<?> task) {
        task.cancel(true);
        lock.lock();
        try {
            line(kind).waiting.remove(task);
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var turn = next(); turn != null; turn = next()) {
            try {
                turn.task().run();
                var _ = Thread.interrupted(); // meant for that work alone
            } finally {
                leave(turn.line());
            }
        }
    }

    /** 轮到 — the work whose turn it is. */
    private record Turn(Line line, FutureTask<?> task) {}

    // of the line that has waited longest for its turn and may have a thread; none when all ends
    private @Nullable Turn next() {
        lock.lock();
        try {
            while (!ended) {
                for (var line : lines) {
                    var task = line.atWork < most(line.kind) ? line.waiting.poll() : null;
                    if (task != null) {
                        lines.remove(line);
                        lines.addLast(line);
                        line.atWork++;
                        return new Turn(line, task);
                    }
                }
                more.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private int most(Kind kind) {
        return kind.every ? threads : threads - 1;
    }

    private void leave(Line line) {
        lock.lock();
        try {
            line.atWork--;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @PreDestroy
    void end() {
        lock.lock();
        try {
            ended = true;
            lines.forEach(line -> line.waiting.forEach(task -> task.cancel(true)));
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
