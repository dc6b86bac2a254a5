package org.huanjie.candidacy.relist;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 按提名人数 — the next are those whom most villagers nominated and who had withdrawn before the list was out; a branch's list knows no such order. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NominatedOrder implements NominationOrder {

    private record Line(UUID id, int nominators) {}

    private final JdbcClient sql;

    NominatedOrder(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<List<List<UUID>>> of(Election election, Post post) {
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return Optional.empty();
        }
        var ranks = sql.sql("""
                SELECT id, nominators FROM candidacy.candidate
                WHERE election = :election AND post = :post AND channel IN ('NOMINATED', 'JOINT', 'SELF', 'REPRESENTATIVES', 'GROUP') AND barred_by IS NULL
                  AND left_in IS NULL AND NOT after_list AND withdrawn_on IS NOT NULL""")
                .param("election", election.id().uuid())
                .param("post", post.name())
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        line -> -line.nominators(), TreeMap::new, Collectors.mapping(Line::id, Collectors.toList())));
        return Optional.of(List.copyOf(ranks.values()));
    }
}
