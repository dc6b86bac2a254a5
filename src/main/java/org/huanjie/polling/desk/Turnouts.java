package org.huanjie.polling.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 全域参选率 — the turnout of many elections, of those whose poll has opened, from the desks' own sums: two statements for any number. */
@Service
@Transactional(readOnly = true)
public class Turnouts {

    private record Opened(ElectionId election, int issued) {}

    private record Registered(ElectionId election, int voters) {}

    private final JdbcClient sql;
    private final Clock clock;
    // taken when a poll opens and never changed after it
    private final Cache<ElectionId, Integer> registered =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Turnouts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Turnout of(Collection<Election> elections) {
        var opened = opened(elections);
        var known = registered.getAll(
                opened.stream().map(Opened::election).toList(),
                missing -> count(missing).stream().collect(Collectors.toMap(Registered::election, Registered::voters)));
        int issued = opened.stream().mapToInt(Opened::issued).sum();
        return new Turnout(known.values().stream().mapToInt(Integer::intValue).sum(), issued, issued);
    }

    /** The hours of each poll of the county around this division that has closed, for this body: what their public pages show. */
    public List<List<HourTotal>> closedHours(String division, Body body) {
        var hours = new LinkedHashMap<ElectionId, List<HourTotal>>();
        sql.sql("SELECT election, hour, issued FROM polling.closed_hours(:county, :body) ORDER BY election, hour")
                .param("county", new DivisionCode(division).county().digits())
                .param("body", body.name())
                .query((row, n) -> hours.computeIfAbsent(
                                new ElectionId(row.getObject("election", UUID.class)), id -> new ArrayList<>())
                        .add(new HourTotal(
                                row.getObject("hour", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDateTime(),
                                row.getInt("issued"))))
                .list();
        return List.copyOf(hours.values());
    }

    // every ballot handed out marks one entry of the roll, and taking it back unmarks it
    private List<Opened> opened(Collection<Election> elections) {
        return sql.sql("""
                SELECT p.election, coalesce(sum(d.issued), 0)::int AS issued
                FROM polling.poll p LEFT JOIN polling.desk d ON d.election = p.election
                WHERE p.election = ANY(:elections) AND p.opened_at IS NOT NULL GROUP BY p.election""")
                .param("elections", uuids(elections.stream().map(Election::id)))
                .query((row, n) ->
                        new Opened(new ElectionId(row.getObject("election", UUID.class)), row.getInt("issued")))
                .list();
    }

    private List<Registered> count(Collection<? extends ElectionId> elections) {
        return sql.sql("""
                SELECT election, count(*)::int AS voters FROM polling.elector WHERE election = ANY(:elections) GROUP BY election""")
                .param("elections", uuids(elections.stream()))
                .query((row, n) ->
                        new Registered(new ElectionId(row.getObject("election", UUID.class)), row.getInt("voters")))
                .list();
    }

    private static UUID[] uuids(Stream<? extends ElectionId> elections) {
        return elections.map(ElectionId::uuid).toArray(UUID[]::new);
    }
}
