package org.huanjie.access.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * 步调 — how many objections come from one address, of one name there, or are written down by one account in an hour; how many lists one account
 * loads; and how many receipts that are not there one address may ask for. A name is counted with its address alone: nobody keeps its bearer out
 * from elsewhere. Each node counts what it sees.
 */
@Component
public class Pace {

    /** 一次机会 — given back where nothing came of it. */
    public static final class Turn {

        private final List<AtomicInteger> counted;

        private Turn(List<AtomicInteger> counted) {
            this.counted = counted;
        }

        public void giveBack() {
            counted.forEach(AtomicInteger::decrementAndGet);
        }
    }

    /** How long what was done counts. */
    public static final Duration WHILE = Duration.ofHours(1);

    private static final int OF_ACCOUNT = 60;
    private static final int LISTS = 60;
    private static final int MISSES = 30;
    private static final int PLACES = 100_000;

    private final int ofAddress;
    private final int ofName;
    private final Cache<String, AtomicInteger> counts;

    @Autowired
    Pace(@Value("${huanjie.objections.address}") int ofAddress, @Value("${huanjie.objections.name}") int ofName) {
        this(ofAddress, ofName, Ticker.systemTicker());
    }

    Pace(int ofAddress, int ofName, Ticker ticker) {
        this.ofAddress = ofAddress;
        this.ofName = ofName;
        this.counts = Caffeine.newBuilder()
                .maximumSize(PLACES)
                .expireAfterWrite(WHILE)
                .ticker(ticker)
                .build();
    }

    /** For one objection of the public; empty where too many came already. */
    public Optional<Turn> objection(Source from, String village, String name) {
        var address = count("objection " + from.line());
        var there = count("objection " + from.line() + " " + village + " " + name.strip());
        if (address.get() >= ofAddress || there.get() >= ofName) {
            return Optional.empty();
        }
        return Optional.of(taken(address, there));
    }

    /** For one that an office writes down. */
    public Optional<Turn> objection(SignedIn by) {
        var account = count("objection of " + by.account());
        return account.get() >= OF_ACCOUNT ? Optional.empty() : Optional.of(taken(account));
    }

    /** For one roll or list of problems that is read in; what came of it does not matter, since reading is what costs. */
    public boolean list(SignedIn by) {
        return count("list of " + by.account()).incrementAndGet() <= LISTS;
    }

    /** What is looked up by a number that only its bearer knows; whoever asks for many that nobody has is answered no more for a while. */
    public <T> Optional<T> lookedUp(Source from, Supplier<Optional<T>> lookup) {
        var missed = count("missed " + from.line());
        if (missed.get() >= MISSES) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var found = lookup.get();
        if (found.isEmpty()) {
            missed.incrementAndGet();
        }
        return found;
    }

    private AtomicInteger count(String what) {
        return counts.get(what, any -> new AtomicInteger());
    }

    private static Turn taken(AtomicInteger... counted) {
        var all = List.of(counted);
        all.forEach(AtomicInteger::incrementAndGet);
        return new Turn(all);
    }
}
