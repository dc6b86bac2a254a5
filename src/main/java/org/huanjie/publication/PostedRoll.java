package org.huanjie.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.PublicLine;
import org.huanjie.roll.voter.RollState;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.stereotype.Service;

/** 公布的名单 — the lines of a posted roll, read within the village's scope alone; none before the posting and none after it. */
@Service
public class PostedRoll {

    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final int KEPT = 100;
    private static final int NAMESAKES = 20;

    /** 所问 — a village, and the term that is looked at. */
    private record Asked(String village, Optional<UUID> term) {}

    private final LoadingCache<Asked, List<PublicLine>> lines;
    private final Roll roll;

    PostedRoll(Roll roll) {
        this.roll = roll;
        this.lines = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(OLDEST)
                .build(asked -> Scope.of(asked.village()).call(() -> roll.publicLines(asked.village())));
    }

    public List<PublicLine> of(String village) {
        return lines.get(new Asked(village, TermInView.current()));
    }

    /** The groups in which somebody of exactly this name is on the roll, once it was posted: whoever asks has to know the name. */
    public List<Integer> groups(String village, String name) {
        return Scope.of(village)
                .call(() -> roll.state(village) == RollState.OPEN
                        ? List.of()
                        : roll.named(village, name, NAMESAKES).stream()
                                .map(VoterCard::group)
                                .sorted()
                                .toList());
    }
}
