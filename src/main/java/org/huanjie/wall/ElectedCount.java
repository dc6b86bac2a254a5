package org.huanjie.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import org.huanjie.count.Counts;
import org.huanjie.election.Election;
import org.huanjie.election.Stage;
import org.springframework.stereotype.Component;

/** 当选人数 — how many the declared elections have elected; a declared outcome never changes, so each is read once. */
@Component
class ElectedCount {

    private static final int KEPT = 10_000;

    private final Counts counts;
    private final Cache<UUID, Integer> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ElectedCount(Counts counts) {
        this.counts = counts;
    }

    int of(Collection<Election> elections) {
        return elections.stream()
                .filter(election -> election.reached(Stage.DECLARED))
                .mapToInt(this::of)
                .sum();
    }

    private int of(Election election) {
        var elected = known.getIfPresent(election.id());
        return elected != null ? elected : read(election.id());
    }

    private int read(UUID election) {
        return counts.outcome(election)
                .map(result -> result.posts().stream()
                        .mapToInt(post -> post.elected().size())
                        .sum())
                .map(elected -> {
                    known.put(election, elected);
                    return elected;
                })
                .orElse(0);
    }
}
