package org.huanjie.candidacy.preliminary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.relist.NominationOrder;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 按预选得票 — the next are those whom representatives left without a place, by their votes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PreliminaryOrder implements NominationOrder {

    private final Preliminaries preliminaries;

    PreliminaryOrder(Preliminaries preliminaries) {
        this.preliminaries = preliminaries;
    }

    @Override
    public Optional<List<List<UUID>>> of(Election election, Post post) {
        return preliminaries.of(election).stream()
                .filter(one -> one.post() == post && !one.ballots().isEmpty())
                .findFirst()
                .map(one -> one.count().ranks().stream()
                        .map(rank -> rank.stream()
                                .filter(id -> one.nominees().stream()
                                        .anyMatch(nominee -> nominee.outvoted()
                                                && nominee.candidate().id().equals(id)))
                                .toList())
                        .filter(rank -> !rank.isEmpty())
                        .toList());
    }
}
