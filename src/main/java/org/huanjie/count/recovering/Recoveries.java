package org.huanjie.count.recovering;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 清点表 — every count of the ballots taken from the boxes; all of them stay. */
@Repository
class Recoveries {

    private final JdbcClient sql;
    private final Clock clock;

    Recoveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Recovery> of(SittingId sitting) {
        return sql.sql(
                        "SELECT turn, ballots, issued, by, at FROM count.recovery WHERE sitting = :sitting ORDER BY turn")
                .param("sitting", sitting.uuid())
                .query(Recovery.class)
                .list();
    }

    void add(Sitting sitting, int turn, int ballots, int issued, String by) {
        sql.sql("""
                INSERT INTO count.recovery (sitting, village, turn, ballots, issued, by, at)
                VALUES (:sitting, :village, :turn, :ballots, :issued, :by, :at)""")
                .param("sitting", sitting.id().uuid())
                .param("village", sitting.village())
                .param("turn", turn)
                .param("ballots", ballots)
                .param("issued", issued)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** What was confirmed is open again: a later count came out otherwise. */
    void open(SittingId sitting) {
        sql.sql("UPDATE count.sitting SET recovered = NULL WHERE id = :id")
                .param("id", sitting.uuid())
                .update();
    }

    void voided(SittingId sitting) {
        sql.sql("UPDATE count.sitting SET void_on = 'R-BV-1' WHERE id = :id")
                .param("id", sitting.uuid())
                .update();
    }
}
