package org.huanjie.count;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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

    /** 录入者 — a teller's keying that made a sheet. */
    record By(String teller, UUID token) {}

    private final JdbcClient sql;
    private final Clock clock;

    Sheets(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The sheet that this keying made, alone or with another's. */
    Optional<Integer> numberOf(UUID sitting, UUID token) {
        return sql.sql("""
                SELECT number FROM count.sheet WHERE sitting = :sitting AND token = :token
                UNION ALL
                SELECT number FROM count.sheet WHERE sitting = :sitting AND second_token = :token""")
                .param("sitting", sitting)
                .param("token", token)
                .query(Integer.class)
                .optional();
    }

    /** The sheet of one teller, or of both. */
    void add(Sitting sitting, int number, SheetKind kind, List<By> by) {
        var second = by.size() > 1 ? by.get(1) : null;
        sql.sql("""
                INSERT INTO count.sheet (sitting, number, village, teller, minute, kind, token, second_teller, second_token)
                VALUES (:sitting, :number, :village, :teller, :minute, :kind, :token, :secondTeller, :secondToken)""")
                .param("sitting", sitting.id())
                .param("number", number)
                .param("village", sitting.village())
                .param("teller", by.getFirst().teller())
                .param("minute", Minute.now(clock))
                .param("kind", kind.name())
                .param("token", by.getFirst().token())
                .param("secondTeller", second == null ? null : second.teller())
                .param("secondToken", second == null ? null : second.token())
                .update();
    }

    /** Who keyed sheets of this count. */
    List<String> tellers(UUID sitting) {
        return sql.sql("SELECT DISTINCT teller FROM count.sheet WHERE sitting = :sitting ORDER BY teller")
                .param("sitting", sitting)
                .query(String.class)
                .list();
    }

    /** Holds what a sheet marked. */
    void hold(Sitting sitting, int number, String keys) {
        sql.sql("INSERT INTO count.held (sitting, number, village, keys) VALUES (:sitting, :number, :village, :keys)")
                .param("sitting", sitting.id())
                .param("number", number)
                .param("village", sitting.village())
                .param("keys", keys)
                .update();
    }

    /** Drops what was marked up to this sheet, but for those that were set aside: the committee decides them later. */
    void dropUpTo(UUID sitting, int number) {
        sql.sql("""
                DELETE FROM count.held h WHERE sitting = :sitting AND number <= :last
                  AND NOT EXISTS (SELECT FROM count.doubt d WHERE d.sitting = h.sitting AND d.number = h.number)""").param("sitting", sitting).param("last", number).update();
    }

    /** What the sheet marked, while it is held. */
    Optional<String> held(UUID sitting, int number) {
        return sql.sql("SELECT keys FROM count.held WHERE sitting = :sitting AND number = :number")
                .param("sitting", sitting)
                .param("number", number)
                .query(String.class)
                .optional();
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
                .param("minute", Minute.now(clock))
                .update();
    }

    /** The sheets read last, the newest first. */
    List<Row> last(UUID sitting, int many) {
        return sql.sql("""
                SELECT s.number, coalesce(r.sheet, s.kind) AS kind, s.minute, u.number IS NOT NULL AS undone,
                  h.number IS NOT NULL AS held
                FROM count.sheet s
                LEFT JOIN count.ruling r USING (sitting, number)
                LEFT JOIN count.undoing u USING (sitting, number)
                LEFT JOIN count.held h USING (sitting, number)
                WHERE s.sitting = :sitting ORDER BY s.number DESC LIMIT :many""")
                .param("sitting", sitting)
                .param("many", many)
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        SheetKind.valueOf(row.getString("kind")),
                        Minute.here(row.getObject("minute", OffsetDateTime.class), clock),
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
}
