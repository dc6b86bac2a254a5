package org.huanjie.polling.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 全域参选率 — the turnout of many elections, of those whose poll has opened, from the desks' own sums: two statements for any number. */
@Service
@Transactional(readOnly = true)
public class Turnouts {

    private record Opened(UUID election, int issued) {}

    private record Registered(UUID election, int voters) {}

    private final JdbcClient sql;
    // taken when a poll opens and never changed after it
    private final Cache<UUID, Integer> registered =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Turnouts(JdbcClient sql) {
        this.sql = sql;
    }

    public Turnout of(Collection<Election> elections) {
        var opened = opened(elections);
        var known = registered.getAll(
                opened.stream().map(Opened::election).toList(),
                missing -> count(missing.toArray(UUID[]::new)).stream()
                        .collect(java.util.stream.Collectors.toMap(Registered::election, Registered::voters)));
        int issued = opened.stream().mapToInt(Opened::issued).sum();
        return new Turnout(known.values().stream().mapToInt(Integer::intValue).sum(), issued, issued);
    }

    // every ballot handed out marks one entry of the roll, and taking it back unmarks it
    private List<Opened> opened(Collection<Election> elections) {
        return sql.sql("""
                SELECT p.election, coalesce(sum(d.issued), 0)::int AS issued
                FROM polling.poll p LEFT JOIN polling.desk d ON d.election = p.election
                WHERE p.election = ANY(:elections) AND p.opened_at IS NOT NULL GROUP BY p.election""")
                .param("elections", elections.stream().map(Election::id).toArray(UUID[]::new))
                .query(Opened.class)
                .list();
    }

    private List<Registered> count(UUID[] elections) {
        return sql.sql("""
                SELECT election, count(*)::int AS voters FROM polling.elector WHERE election = ANY(:elections) GROUP BY election""")
                .param("elections", elections)
                .query(Registered.class)
                .list();
    }
}
