package org.huanjie.polling.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 交接表 — the chain of each election's bags; the database lets nobody give who has not received. */
@Repository
class Transfers {

    private final JdbcClient sql;
    private final Clock clock;

    Transfers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Transfer> of(ElectionId election) {
        return sql.sql("""
                SELECT step, giver, giver_name, place, given_at, remark, receiver, receiver_name, received_at, difference, retention
                FROM polling.transfer WHERE election = :election ORDER BY step""")
                .param("election", election.uuid())
                .query(Transfer.class)
                .list();
    }

    void give(Election election, int step, String place, @Nullable String remark, SignedIn by) {
        sql.sql("""
                INSERT INTO polling.transfer (election, village, step, before, giver, giver_name, place, given_at, remark)
                VALUES (:election, :village, :step, :before, :giver, :name, :place, :at, :remark)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("step", step)
                .param("before", step == 1 ? null : step - 1, java.sql.Types.INTEGER)
                .param("giver", by.signInName())
                .param("name", by.personName())
                .param("place", place)
                .param("at", OffsetDateTime.now(clock))
                .param("remark", remark, java.sql.Types.VARCHAR)
                .update();
    }

    void receive(Election election, int step, @Nullable String difference, @Nullable Retention retention, SignedIn by) {
        sql.sql("""
                UPDATE polling.transfer SET receiver = :receiver, receiver_name = :name, received_at = :at,
                  difference = :difference, retention = :retention
                WHERE election = :election AND step = :step""")
                .param("receiver", by.signInName())
                .param("name", by.personName())
                .param("at", OffsetDateTime.now(clock))
                .param("difference", difference, java.sql.Types.VARCHAR)
                .param("retention", retention == null ? null : retention.name(), java.sql.Types.VARCHAR)
                .param("election", election.id().uuid())
                .param("step", step)
                .update();
    }
}
