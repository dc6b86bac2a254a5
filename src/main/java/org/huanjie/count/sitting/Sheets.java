package org.huanjie.count.sitting;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.count.ballot.SheetKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选票表 — that sheets were read and undone, never what they marked. */
@Repository
public class Sheets {

    /** 选票行 — a sheet as it stays: never what it marked. */
    public record Row(int number, SheetKind kind, LocalTime minute, boolean undone) {}

    /** 录入者 — a teller's keying that made a sheet. */
    public record By(String teller, UUID token) {}

    /** Why a sheet is undone that nobody mistook: what it marked can be read no more. */
    private static final String KEY_LOST = "KEY_LOST";

    private final JdbcClient sql;
    private final Clock clock;

    Sheets(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The sheet that this keying made, alone or with another's. */
    public Optional<Integer> numberOf(SittingId sitting, UUID token) {
        return sql.sql("""
                SELECT number FROM count.sheet WHERE sitting = :sitting AND token = :token
                UNION ALL
                SELECT number FROM count.sheet WHERE sitting = :sitting AND second_token = :token""")
                .param("sitting", sitting.uuid())
                .param("token", token)
                .query(Integer.class)
                .optional();
    }

    /** The sheet of one teller, or of both. */
    public void add(Sitting sitting, int number, SheetKind kind, List<By> by) {
        var second = by.size() > 1 ? by.get(1) : null;
        sql.sql("""
                INSERT INTO count.sheet (sitting, number, village, teller, minute, kind, token, second_teller, second_token)
                VALUES (:sitting, :number, :village, :teller, :minute, :kind, :token, :secondTeller, :secondToken)""")
                .param("sitting", sitting.id().uuid())
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
    public List<String> tellers(SittingId sitting) {
        return sql.sql("SELECT DISTINCT teller FROM count.sheet WHERE sitting = :sitting ORDER BY teller")
                .param("sitting", sitting.uuid())
                .query(String.class)
                .list();
    }

    public void undo(Sitting sitting, int number, UndoReason reason, String by) {
        sql.sql("""
                INSERT INTO count.undoing (sitting, number, village, reason, by, minute)
                VALUES (:sitting, :number, :village, :reason, :by, :minute)""")
                .param("sitting", sitting.id().uuid())
                .param("number", number)
                .param("village", sitting.village())
                .param("reason", reason.name())
                .param("by", by)
                .param("minute", Minute.now(clock))
                .update();
    }

    /** Undoes every sheet that stands, since what they marked is lost. */
    public int undoAll(Sitting sitting, String by) {
        return sql.sql("""
                INSERT INTO count.undoing (sitting, number, village, reason, by, minute)
                SELECT s.sitting, s.number, s.village, :reason, :by, :minute FROM count.sheet s
                WHERE s.sitting = :sitting
                  AND NOT EXISTS (SELECT FROM count.undoing u WHERE u.sitting = s.sitting AND u.number = s.number)""")
                .param("sitting", sitting.id().uuid())
                .param("reason", KEY_LOST)
                .param("by", by)
                .param("minute", Minute.now(clock))
                .update();
    }

    /** The sheets read last, the newest first. */
    public List<Row> last(SittingId sitting, int many) {
        return sql.sql("""
                SELECT s.number, coalesce(r.sheet, s.kind) AS kind, s.minute, u.number IS NOT NULL AS undone
                FROM count.sheet s
                LEFT JOIN count.ruling r USING (sitting, number)
                LEFT JOIN count.undoing u USING (sitting, number)
                WHERE s.sitting = :sitting ORDER BY s.number DESC LIMIT :many""")
                .param("sitting", sitting.uuid())
                .param("many", many)
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        SheetKind.valueOf(row.getString("kind")),
                        Minute.here(row.getObject("minute", OffsetDateTime.class), clock),
                        row.getBoolean("undone")))
                .list();
    }

    int undone(SittingId sitting) {
        return sql.sql("SELECT count(*) FROM count.undoing WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .query(Integer.class)
                .single();
    }
}
