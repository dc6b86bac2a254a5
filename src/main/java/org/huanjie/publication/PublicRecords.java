package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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

    /** 所问 — a village, and the term that is looked at: the same village has another record in each. */
    private record Asked(String village, Optional<UUID> term) {}

    private final LoadingCache<Asked, Kept<Optional<PublicVillage>>> villages;

    PublicRecords(PublicReading reading, Commits commits) {
        this.villages = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(OLDEST)
                .build(asked -> new Kept<>(
                        () -> commits.of(asked.village()),
                        () -> Scope.of(asked.village()).call(() -> reading.of(asked.village()))));
    }

    /** The record of the village with this code; empty where there is none. */
    public Optional<PublicVillage> of(String village) {
        return DivisionCode.of(Level.VILLAGE, village).isPresent()
                ? villages.get(new Asked(village, TermInView.current())).now()
                : Optional.empty();
    }
}
