package org.huanjie.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.stream.Stream;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.springframework.stereotype.Component;

/** 当选人数 — how many elections have elected over all their rounds; a declared outcome is read once, unless it was found void. */
@Component
class ElectedCount {

    private static final int KEPT = 10_000;

    private final Rounds rounds;
    private final Elections elections;
    private final Cache<ElectionId, Integer> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ElectedCount(Rounds rounds, Elections elections) {
        this.rounds = rounds;
        this.elections = elections;
    }

    int of(Collection<Election> latest) {
        return latest.stream().flatMap(this::declared).mapToInt(this::of).sum();
    }

    /** The last declared round of an election: a round that follows has declared nothing before its own count. */
    private Stream<Election> declared(Election latest) {
        if (latest.reached(Stage.DECLARED)) {
            return Stream.of(latest);
        }
        return Stream.ofNullable(latest.follows()).map(elections::get);
    }

    private int of(Election election) {
        if (rounds.voiding(election).isPresent()) {
            return read(election);
        }
        var elected = known.getIfPresent(election.id());
        return elected != null ? elected : read(election);
    }

    private int read(Election election) {
        return rounds.together(election)
                .map(result -> result.posts().stream()
                        .mapToInt(post -> post.elected().size())
                        .sum())
                .map(elected -> {
                    known.put(election.id(), elected);
                    return elected;
                })
                .orElse(0);
    }
}
