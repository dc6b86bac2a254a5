package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.store.scope.Commits;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.stereotype.Service;

/**
 * 公开记录之门 — a village's public record, read within that village's scope alone. It is read again once anything was committed that may have
 * changed it; what another program commits to the same store shows after ten seconds at the latest.
 */
@Service
public class PublicRecords {

    private static final Duration OLDEST = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final PublicReading reading;
    private final LoadingCache<String, Kept<Optional<PublicVillage>>> villages;

    PublicRecords(PublicReading reading, Commits commits) {
        this.reading = reading;
        this.villages = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(OLDEST)
                .build(village -> new Kept<>(
                        () -> commits.of(village), () -> Scope.of(village).call(() -> reading.of(village))));
    }

    /** The record of the village with this code; empty where there is none. That of an earlier term is read each time. */
    public Optional<PublicVillage> of(String village) {
        if (DivisionCode.of(Level.VILLAGE, village).isEmpty()) {
            return Optional.empty();
        }
        return TermInView.current().isPresent()
                ? Scope.of(village).call(() -> reading.of(village))
                : villages.get(village).now();
    }
}
