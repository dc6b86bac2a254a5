package org.huanjie.election.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 安排表 — rows are added alone. */
@Repository
class ArrangementRows {

    private final JdbcClient sql;

    ArrangementRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Arrangement> last(ElectionId election) {
        return sql.sql("""
                SELECT DISTINCT ON (occasion) * FROM election.arrangement WHERE election = :election
                ORDER BY occasion, number DESC""")
                .param("election", election.uuid())
                .query(ArrangementRows::read)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Arrangement::occasion))
                .toList();
    }

    List<Arrangement> all(ElectionId election) {
        return sql.sql("SELECT * FROM election.arrangement WHERE election = :election ORDER BY published_at, number")
                .param("election", election.uuid())
                .query(ArrangementRows::read)
                .list();
    }

    void add(String village, Arrangement published) {
        sql.sql("""
                INSERT INTO election.arrangement (election, village, occasion, number, day, from_hour, until_hour,
                  place, stations, manner, why, published_at, published_by)
                VALUES (:election, :village, :occasion, :number, :day, :from, :until,
                  :place, :stations, :manner, :why, :at, :by)""")
                .param("election", published.election().uuid())
                .param("village", village)
                .param("occasion", published.occasion().name())
                .param("number", published.number())
                .param("day", published.day())
                .param("from", published.from())
                .param("until", published.until())
                .param("place", published.place())
                .param("stations", published.stations().toArray(String[]::new))
                .param("manner", published.manner().map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
                .param("why", published.why())
                .param("at", published.publishedAt())
                .param("by", published.publishedBy())
                .update();
    }

    private static Arrangement read(ResultSet row, int n) throws SQLException {
        return new Arrangement(
                new ElectionId(row.getObject("election", java.util.UUID.class)),
                Occasion.valueOf(row.getString("occasion")),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("from_hour", LocalTime.class),
                row.getObject("until_hour", LocalTime.class),
                row.getString("place"),
                List.of((String[]) row.getArray("stations").getArray()),
                Optional.ofNullable(row.getString("manner")).map(VotingManner::valueOf),
                row.getString("why"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getString("published_by"));
    }
}
