package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.PublicLine;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.stereotype.Service;

/** 公布的名单 — the lines of a posted roll, read within the village's scope alone; none before the posting and none after it. */
@Service
public class PostedRoll {

    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final int KEPT = 100;

    private final Roll roll;
    private final LoadingCache<String, List<PublicLine>> lines;

    PostedRoll(Roll roll) {
        this.roll = roll;
        this.lines =
                Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(OLDEST).build(this::read);
    }

    public List<PublicLine> of(String village) {
        return TermInView.current().isPresent() ? read(village) : lines.get(village);
    }

    private List<PublicLine> read(String village) {
        return Scope.of(village).call(() -> roll.publicLines(village));
    }
}
