package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.huanjie.store.Scope;
import org.springframework.stereotype.Service;

/** 公开记录之门 — a village's public record, read within that village's scope alone, at most two seconds old. */
@Service
public class PublicRecords {

    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final int KEPT = 2_000;

    private final LoadingCache<String, Optional<PublicVillage>> villages;

    PublicRecords(PublicReading reading) {
        this.villages = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(OLDEST)
                .build(village -> Scope.of(village).call(() -> reading.of(village)));
    }

    /** The record of the village with this code; empty where there is none. */
    public Optional<PublicVillage> of(String village) {
        return village.matches("\\d{12}") ? villages.get(village) : Optional.empty();
    }
}
