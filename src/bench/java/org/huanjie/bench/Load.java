package org.huanjie.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** 负载 — how work is put upon the server: by clients that wait for each answer, or at a rate that waits for nobody. */
final class Load {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private Load() {}

    /** 一次 — one request of a client, or the n-th that is due. */
    @FunctionalInterface
    interface Call {
        void make(int client, int n) throws Exception;
    }

    /** So many clients make so many calls each, one after another; gives the calls per second of all. */
    static double closed(int clients, int each, Call call) throws Exception {
        var start = new CountDownLatch(1);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                int mine = client;
                running.add(workers.submit((Callable<Void>) () -> {
                    start.await();
                    for (int n = 0; n < each; n++) {
                        call.make(mine, n);
                    }
                    return null;
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            for (var one : running) {
                one.get();
            }
            return (double) clients * each * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
        }
    }

    /**
     * Makes calls at this rate whatever becomes of the earlier ones; microseconds, counted from when each was due, so that a server that
     * stands still is charged for everyone who waits meanwhile; whoever gets no answer at all is put down as having waited the longest.
     */
    static Histogram open(int perSecond, int calls, Call call) throws Exception {
        var taken = new ConcurrentHistogram(LONGEST_MICROS, 3);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            long began = System.nanoTime();
            for (int n = 0; n < calls; n++) {
                int mine = n;
                long due = began + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
                waitUntil(due);
                running.add(workers.submit(() -> {
                    taken.recordValue(answered(call, mine) ? (System.nanoTime() - due) / 1000 : LONGEST_MICROS);
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        return taken;
    }

    private static boolean answered(Call call, int n) {
        try {
            call.make(0, n);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
