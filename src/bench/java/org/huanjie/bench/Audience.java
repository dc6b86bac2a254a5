package org.huanjie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;

/** 观众 — those who watch one board, each on a line of their own; a board with more sheets shows all that went before. */
final class Audience implements AutoCloseable {

    private static final Pattern READ = Pattern.compile("data-read=\"(\\d+)\"");
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final HttpClient http;
    private final HttpRequest board;
    private final int sheets;
    private final int warmUp;
    private final AtomicLongArray dues;
    private final ConcurrentHistogram waits = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private CountDownLatch seated = new CountDownLatch(0);
    private CountDownLatch done = new CountDownLatch(0);

    Audience(HttpClient http, HttpRequest board, int sheets, int warmUp) {
        this.http = http;
        this.board = board;
        this.sheets = sheets;
        this.warmUp = warmUp;
        this.dues = new AtomicLongArray(sheets + 1);
    }

    /** Seats so many; each has seen the board once when this returns. */
    void fill(int watchers) throws InterruptedException {
        seated = new CountDownLatch(watchers);
        done = new CountDownLatch(watchers);
        for (int n = 0; n < watchers; n++) {
            lines.execute(this::watch);
        }
        if (!seated.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(seated.getCount() + " of " + watchers + " have no line");
        }
    }

    /** The Enter that makes this sheet is due now. */
    void due(int number, long nanos) {
        dues.set(number, nanos);
    }

    void await(long seconds) throws InterruptedException {
        if (!done.await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException(done.getCount() + " have not seen the last sheet");
        }
    }

    double p99Millis() {
        return waits.getValueAtPercentile(99) / 1000.0;
    }

    private void watch() {
        try {
            var answer = http.send(board, BodyHandlers.ofInputStream());
            try (var body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                follow(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(BufferedReader body) throws IOException {
        int seen = -1;
        for (var line = body.readLine(); line != null && seen < sheets; line = body.readLine()) {
            var read = READ.matcher(line);
            if (read.find()) {
                long now = System.nanoTime();
                int newest = Integer.parseInt(read.group(1));
                if (seen < 0) {
                    seated.countDown();
                }
                for (int number = Math.max(seen, warmUp) + 1; number <= newest; number++) {
                    waits.recordValue((now - dues.get(number)) / 1000);
                }
                seen = Math.max(seen, newest);
            }
        }
        done.countDown();
    }

    @Override
    public void close() {
        lines.shutdownNow();
    }
}
