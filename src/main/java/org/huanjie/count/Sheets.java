package org.huanjie.count;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选票表 — that sheets were read and undone; what the last of them marked, while it can be undone. */
@Repository
class Sheets {

    /** 选票行 — a sheet as it stays: never what it marked. */
    record Row(int number, SheetKind kind, LocalTime minute, boolean undone, boolean held) {}

    private final JdbcClient sql;
    private final Clock clock;

    Sheets(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Integer> numberOf(UUID sitting, UUID token) {
        return sql.sql("SELECT number FROM count.sheet WHERE sitting = :sitting AND token = :token")
                .param("sitting", sitting)
                .param("token", token)
                .query(Integer.class)
                .optional();
    }

    void add(Sitting sitting, int number, SheetKind kind, UUID token, String teller) {
        sql.sql("""
                INSERT INTO count.sheet (sitting, number, village, teller, minute, kind, token)
                VALUES (:sitting, :number, :village, :teller, :minute, :kind, :token)""")
                .param("sitting", sitting.id())
                .param("number", number)
                .param("village", sitting.village())
                .param("teller", teller)
                .param("minute", minute())
                .param("kind", kind.name())
                .param("token", token)
                .update();
    }

    /** Holds what a sheet marked, and drops what the one {@code keep} sheets before it did. */
    void hold(Sitting sitting, int number, String keys, int keep) {
        sql.sql("INSERT INTO count.held (sitting, number, village, keys) VALUES (:sitting, :number, :village, :keys)")
                .param("sitting", sitting.id())
                .param("number", number)
                .param("village", sitting.village())
                .param("keys", keys)
                .update();
        sql.sql("DELETE FROM count.held WHERE sitting = :sitting AND number <= :last")
                .param("sitting", sitting.id())
                .param("last", number - keep)
                .update();
    }

    /** What the sheet marked, taken out of the hold. */
    Optional<String> release(UUID sitting, int number) {
        return sql.sql("DELETE FROM count.held WHERE sitting = :sitting AND number = :number RETURNING keys")
                .param("sitting", sitting)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void undo(Sitting sitting, int number, UndoReason reason, String by) {
        sql.sql("""
                INSERT INTO count.undoing (sitting, number, village, reason, by, minute)
                VALUES (:sitting, :number, :village, :reason, :by, :minute)""")
                .param("sitting", sitting.id())
                .param("number", number)
                .param("village", sitting.village())
                .param("reason", reason.name())
                .param("by", by)
                .param("minute", minute())
                .update();
    }

    /** The sheets read last, the newest first. */
    List<Row> last(UUID sitting, int many) {
        return sql.sql("""
                SELECT s.number, s.kind, s.minute, u.number IS NOT NULL AS undone, h.number IS NOT NULL AS held
                FROM count.sheet s
                LEFT JOIN count.undoing u USING (sitting, number)
                LEFT JOIN count.held h USING (sitting, number)
                WHERE s.sitting = :sitting ORDER BY s.number DESC LIMIT :many""")
                .param("sitting", sitting)
                .param("many", many)
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        SheetKind.valueOf(row.getString("kind")),
                        row.getObject("minute", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalTime(),
                        row.getBoolean("undone"),
                        row.getBoolean("held")))
                .list();
    }

    int undone(UUID sitting) {
        return sql.sql("SELECT count(*) FROM count.undoing WHERE sitting = :sitting")
                .param("sitting", sitting)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime minute() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }
}
