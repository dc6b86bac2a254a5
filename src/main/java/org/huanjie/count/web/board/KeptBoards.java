package org.huanjie.count.web.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huanjie.count.Counts;
import org.huanjie.count.board.Board;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 留存的公示板 — a board is looked up once, however many come for it: the next of them get the same until it changes, and for a second where
 * nobody tells of a change, as with ballots that are handed out.
 */
@Component
class KeptBoards {

    /** 留存 — a village's board with the village's name. */
    record Kept(String villageName, Board board) {}

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST = 2000;

    /** 所看 — a board, and the term that is looked at; those who watch one see today's. */
    private record Seen(Watchers.View view, Optional<UUID> term) {}

    private final Cache<Seen, Kept> kept;
    private final Function<Watchers.View, Optional<Kept>> lookup;

    @Autowired
    KeptBoards(Divisions divisions, Elections elections, Counts counts) {
        this(view -> lookup(view, divisions, elections, counts), Ticker.systemTicker());
    }

    KeptBoards(Function<Watchers.View, Optional<Kept>> lookup, Ticker ticker) {
        this.lookup = lookup;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /** Empty where there is no such village, or nothing on show of it. */
    Optional<Kept> of(Watchers.View view) {
        return Optional.ofNullable(kept.get(
                new Seen(view, TermInView.current()),
                seen -> lookup.apply(seen.view()).orElse(null)));
    }

    void forget(Watchers.View view) {
        kept.invalidate(new Seen(view, Optional.empty()));
    }

    private static Optional<Kept> lookup(Watchers.View view, Divisions divisions, Elections elections, Counts counts) {
        var topic = view.topic();
        return Scope.of(topic.village())
                .call(() -> divisions
                        .find(topic.village())
                        .filter(Division::isVillage)
                        .flatMap(village -> elections
                                .onShow(topic.village(), topic.body())
                                .map(election -> new Kept(
                                        village.name(),
                                        view.inTheHall()
                                                ? counts.hallBoard(election.id())
                                                : counts.board(election.id())))));
    }
}
