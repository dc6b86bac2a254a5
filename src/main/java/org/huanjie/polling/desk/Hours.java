package org.huanjie.polling.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 分时表 — the hours of a poll: summed from the desks' entries while it runs, kept as totals when it closes. */
@Repository
public class Hours {

    private static final String SUMMED = """
            SELECT date_trunc('hour', minute) AS hour, sum(CASE kind WHEN 'ISSUED' THEN 1 ELSE -1 END) AS issued
            FROM polling.event WHERE election = :election AND reason IS DISTINCT FROM 'AT_DESK' GROUP BY 1""";

    private final JdbcClient sql;
    private final Clock clock;

    Hours(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<HourTotal> running(ElectionId election) {
        return read(SUMMED + " ORDER BY 1", election);
    }

    public List<HourTotal> kept(ElectionId election) {
        return read("SELECT hour, issued FROM polling.hour WHERE election = :election ORDER BY hour", election);
    }

    public List<HourTotal> keep(Election election) {
        sql.sql(
                        "INSERT INTO polling.hour (election, village, hour, issued) SELECT :election, :village, s.hour, s.issued FROM ("
                                + SUMMED + ") s")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .update();
        return kept(election.id());
    }

    private List<HourTotal> read(String query, ElectionId election) {
        return sql.sql(query)
                .param("election", election.uuid())
                .query((row, n) -> new HourTotal(
                        row.getObject("hour", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getInt("issued")))
                .list();
    }
}
