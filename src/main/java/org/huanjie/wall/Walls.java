package org.huanjie.wall;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 挂图之门 — a county's wall and matrix, read once for everyone who looks, and again as soon as an act there is committed, the day turns, or
 * ballots are being handed out, which are no acts. One county at a time, however large the province.
 *
 * <p>Whoever asks must be allowed to see the county: that is asked at the handler.
 */
@Service
public class Walls {

    /** While ballots are handed out, and while nothing is heard of acts; at twice this age nobody is shown it any more. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    /** 一次读取 — what was read, and at which act, on which day, when (by the computer's own time). */
    private record Held(long act, LocalDate day, long read, Matrix matrix) {}

    /** 一县 — the last reading of a county; whoever comes while it is being read waits for that one, unless it merely grew old. */
    private static final class Place {
        private volatile @Nullable Held held;
        private final AtomicBoolean renewing = new AtomicBoolean();
    }

    private final WallReading reading;
    private final WallNews news;
    private final WallLine line;
    private final Clock clock;
    private final LoadingCache<String, Place> places =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).build(county -> new Place());

    Walls(WallReading reading, WallNews news, WallLine line, Clock clock) {
        this.reading = reading;
        this.news = news;
        this.line = line;
        this.clock = clock;
    }

    public Wall of(String county) {
        return matrix(county).wall();
    }

    /** All villages of this county by all steps; throws for any other division. */
    public Matrix matrix(String county) {
        return held(county).matrix();
    }

    /** A short text that changes with what a wall or matrix of this county would show. */
    public String version(String county) {
        var held = held(county);
        return held.act() + "." + held.matrix().wall().figures().turnout().marked() + "." + held.day();
    }

    private Held held(String county) {
        if (new DivisionCode(county).level() != Level.COUNTY) {
            throw new IllegalArgumentException("a wall is a county's: " + county);
        }
        if (TermInView.current().isPresent()) {
            return reading(county); // of an earlier term, which nobody watches
        }
        var place = places.get(county);
        var held = place.held;
        if (held == null || !fits(held, county)) {
            return read(place, county);
        }
        // ballots are handed out all the time: one is sent to read again, and nobody waits for them
        if (older(held, OLDEST) && place.renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("wall-" + county).start(() -> renew(place, county));
        }
        return held;
    }

    private boolean fits(Held held, String county) {
        return held.act() == news.latest(county)
                && held.day().equals(LocalDate.now(clock))
                && !older(held, OLDEST.multipliedBy(2));
    }

    private Held read(Place place, String county) {
        synchronized (place) {
            var held = place.held;
            if (held == null || !fits(held, county)) {
                held = reading(county);
                place.held = held;
            }
            return held;
        }
    }

    private void renew(Place place, String county) {
        try {
            var held = reading(county);
            synchronized (place) {
                place.held = held;
            }
        } finally {
            place.renewing.set(false);
        }
    }

    private Held reading(String county) {
        long act = news.latest(county); // before the reading: what happens meanwhile is read again
        var today = LocalDate.now(clock);
        return new Held(act, today, System.nanoTime(), Scope.of(county).call(() -> reading.matrix(county, today)));
    }

    private boolean older(Held held, Duration age) {
        return (!line.stands() || held.matrix().polling()) && System.nanoTime() - held.read() > age.toNanos();
    }
}
