package org.huanjie.count.keying;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.count.ballot.DoubtReason;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.sitting.Minute;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 疑问票表 — which sheets were set aside, and how the election committee decided them. */
@Repository
class Doubts {

    /** 疑问票行 — a sheet that waits for the committee. */
    record Row(int number, DoubtReason reason, LocalTime minute) {}

    private final JdbcClient sql;
    private final Clock clock;

    Doubts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Sitting sitting, int number, DoubtReason reason) {
        sql.sql("""
                INSERT INTO count.doubt (sitting, number, village, reason, minute)
                VALUES (:sitting, :number, :village, :reason, :minute)""")
                .param("sitting", sitting.id().uuid())
                .param("number", number)
                .param("village", sitting.village())
                .param("reason", reason.name())
                .param("minute", Minute.now(clock))
                .update();
    }

    /** Neither decided nor undone, in the order in which they were called. */
    List<Row> open(SittingId sitting) {
        return sql.sql("""
                SELECT d.number, d.reason, d.minute FROM count.doubt d
                WHERE d.sitting = :sitting
                  AND NOT EXISTS (SELECT FROM count.ruling r WHERE r.sitting = d.sitting AND r.number = d.number)
                  AND NOT EXISTS (SELECT FROM count.undoing u WHERE u.sitting = d.sitting AND u.number = d.number)
                ORDER BY d.number""")
                .param("sitting", sitting.uuid())
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        DoubtReason.valueOf(row.getString("reason")),
                        Minute.here(row.getObject("minute", OffsetDateTime.class), clock)))
                .list();
    }

    void decide(Sitting sitting, int number, SheetKind kind, SheetKind sheet, String ground, String by) {
        sql.sql("""
                INSERT INTO count.ruling (sitting, number, village, kind, sheet, ground, by, minute)
                VALUES (:sitting, :number, :village, :kind, :sheet, :ground, :by, :minute)""")
                .param("sitting", sitting.id().uuid())
                .param("number", number)
                .param("village", sitting.village())
                .param("kind", kind.name())
                .param("sheet", sheet.name())
                .param("ground", ground)
                .param("by", by)
                .param("minute", Minute.now(clock))
                .update();
    }
}
