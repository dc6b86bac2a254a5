package org.huanjie.wall;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.huanjie.store.Scope;
import org.springframework.stereotype.Service;

/**
 * 挂图之门 — a county's wall, at most two seconds old: however many walls hang in a county, it is read once a second.
 *
 * <p>Whoever asks must be allowed to see the county: that is asked at the handler.
 */
@Service
public class Walls {

    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final Duration RENEWED = Duration.ofSeconds(1);

    private final LoadingCache<String, Wall> walls;

    Walls(WallReading reading) {
        this.walls = Caffeine.newBuilder()
                .expireAfterWrite(OLDEST)
                .refreshAfterWrite(RENEWED)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(county -> Scope.of(county).call(() -> reading.of(county)));
    }

    public Wall of(String county) {
        return walls.get(county);
    }
}
