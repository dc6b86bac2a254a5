package org.huanjie.polling.desk;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 投票表 — one row a poll: the ballots received, when it opened and closed, what was recovered. */
@Repository
public class Polls {

    /** 投票行. */
    public record Row(
            ElectionId election,
            String village,
            int received,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Integer recovered,
            @Nullable OffsetDateTime mixedAt,
            @Nullable OffsetDateTime brokenOffAt) {

        public boolean opened() {
            return openedAt != null;
        }

        public boolean closed() {
            return closedAt != null;
        }

        /** Whether the vote was found void while it was held or counted (R-BV-8). */
        public boolean brokenOff() {
            return brokenOffAt != null;
        }

        public boolean mixed() {
            return mixedAt != null;
        }
    }

    private static final String COLUMNS =
            "SELECT election, village, received, opened_at, closed_at, recovered, mixed_at, broken_off_at FROM polling.poll WHERE election = :election";

    private final JdbcClient sql;

    Polls(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Row> find(ElectionId election) {
        return sql.sql(COLUMNS)
                .param("election", election.uuid())
                .query(Row.class)
                .optional();
    }

    /** The poll of this election, made if it is not there, held until the transaction ends: preparations come one by one. */
    public Row lock(Election election) {
        sql.sql("INSERT INTO polling.poll (election, village) VALUES (:election, :village) ON CONFLICT DO NOTHING")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .update();
        return sql.sql(COLUMNS + " FOR UPDATE")
                .param("election", election.id().uuid())
                .query(Row.class)
                .single();
    }

    public void receive(ElectionId election, int ballots) {
        sql.sql("UPDATE polling.poll SET received = :ballots WHERE election = :election")
                .param("ballots", ballots)
                .param("election", election.uuid())
                .update();
    }

    public void open(ElectionId election, OffsetDateTime at) {
        sql.sql("UPDATE polling.poll SET opened_at = :at WHERE election = :election")
                .param("at", at)
                .param("election", election.uuid())
                .update();
    }

    public void close(ElectionId election, OffsetDateTime at) {
        sql.sql("UPDATE polling.poll SET closed_at = :at WHERE election = :election")
                .param("at", at)
                .param("election", election.uuid())
                .update();
    }

    public void recover(ElectionId election, @Nullable Integer ballots) {
        sql.sql("UPDATE polling.poll SET recovered = :ballots WHERE election = :election")
                .param("ballots", ballots, java.sql.Types.INTEGER)
                .param("election", election.uuid())
                .update();
    }

    public void mix(ElectionId election, OffsetDateTime at, String by) {
        sql.sql("UPDATE polling.poll SET mixed_at = :at, mixed_by = :by WHERE election = :election")
                .param("at", at)
                .param("by", by)
                .param("election", election.uuid())
                .update();
    }
}
