package org.huanjie.discipline.misconduct.filing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 举报的步调 — how many reports of a division are taken in an hour, how much they bring with them, and how many keys that nobody has are answered:
 * counted in memory alone, by division and by a mark of the line that this process forgets with the hour. Nobody is written down, so a
 * flood fills no disk and no list of who came.
 */
@Component
public class FilingPace {

    private static final Duration WHILE = Duration.ofHours(1);
    private static final int PLACES = 100_000;
    private static final int GUESSES = 30;
    private static final int EVERYBODY = 600;

    private final int reports;
    private final long bytes;
    private final Cache<String, AtomicLong> counts;

    @Autowired
    FilingPace(
            @Value("${huanjie.reports.division}") int reports, @Value("${huanjie.reports.megabytes}") int megabytes) {
        this(reports, (long) megabytes << 20, Ticker.systemTicker());
    }

    FilingPace(int reports, long bytes, Ticker ticker) {
        this.reports = reports;
        this.bytes = bytes;
        this.counts = Caffeine.newBuilder()
                .maximumSize(PLACES)
                .expireAfterWrite(WHILE)
                .ticker(ticker)
                .build();
    }

    /** Takes a place for one report of this division; whether there was one. */
    boolean report(String division) {
        return count("report " + division).incrementAndGet() <= reports;
    }

    /** Takes room for so many bytes of this division; whether there was as much. */
    boolean bytes(String division, long more) {
        return count("bytes " + division).addAndGet(more) <= bytes;
    }

    /** Whether a key from this line is looked up now. */
    boolean mayGuess(String line) {
        return count("guess " + line).get() < GUESSES && count("guesses").get() < EVERYBODY;
    }

    /** Counts a key that opens nothing. */
    void missed(String line) {
        count("guess " + line).incrementAndGet();
        count("guesses").incrementAndGet();
    }

    private AtomicLong count(String what) {
        return counts.get(what, any -> new AtomicLong());
    }
}
