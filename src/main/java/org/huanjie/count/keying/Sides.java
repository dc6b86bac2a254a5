package org.huanjie.count.keying;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.count.ballot.DifferenceReason;
import org.huanjie.count.sitting.Minute;
import org.huanjie.count.sitting.Side;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 计票席表 — who keys on which side, what each keyed, sealed, that the other has not keyed alike yet, and how differences were settled. */
@Repository
public class Sides {

    /** 席 — its teller; the last number that came from there; how many keyings its device had not sent when it was last heard. */
    public record Row(Side side, @Nullable String teller, int keyed, int unsent) {
        boolean of(String account) {
            return account.equals(teller);
        }
    }

    /** 待核录入 — one keying until its sheet is read. */
    record Keying(Side side, int number, String teller, UUID token, String keys) {}

    private static final int LEAST_SIZE = 256;

    private final JdbcClient sql;
    private final DayKeys keys;
    private final Clock clock;

    Sides(JdbcClient sql, DayKeys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    public List<Row> of(SittingId sitting) {
        return sql.sql("""
                SELECT s.side, s.teller, s.unsent, CAST(c.last_sheet + (
                    SELECT count(*) FROM count.keying k WHERE k.sitting = s.sitting AND k.side = s.side) AS int) AS keyed
                FROM count.side s JOIN count.sitting c ON c.id = s.sitting
                WHERE s.sitting = :sitting ORDER BY s.side""").param("sitting", sitting.uuid()).query(Row.class).list();
    }

    public void lay(Sitting sitting) {
        for (var side : Side.values()) {
            sql.sql("INSERT INTO count.side (sitting, side, village) VALUES (:sitting, :side, :village)")
                    .param("sitting", sitting.id().uuid())
                    .param("side", side.name())
                    .param("village", sitting.village())
                    .update();
        }
    }

    /** Whose side it is from now on; nobody's until the next teller takes it. What the former teller's device has not sent is forgotten. */
    void give(SittingId sitting, Side side, @Nullable String teller) {
        sql.sql("UPDATE count.side SET teller = :teller, unsent = 0 WHERE sitting = :sitting AND side = :side")
                .param("teller", teller)
                .param("sitting", sitting.uuid())
                .param("side", side.name())
                .update();
    }

    void report(SittingId sitting, Side side, int unsent) {
        sql.sql(
                        "UPDATE count.side SET unsent = :unsent WHERE sitting = :sitting AND side = :side AND unsent <> :unsent")
                .param("unsent", unsent)
                .param("sitting", sitting.uuid())
                .param("side", side.name())
                .update();
    }

    /** Adds a keying, in the place of the same side's of that number where there is one. */
    void key(Sitting sitting, Keying keying) {
        drop(sitting.id(), keying.number(), keying.side());
        sql.sql("""
                INSERT INTO count.keying (sitting, side, number, village, teller, token, sealed)
                VALUES (:sitting, :side, :number, :village, :teller, :token, :sealed)""")
                .param("sitting", sitting.id().uuid())
                .param("side", keying.side().name())
                .param("number", keying.number())
                .param("village", sitting.village())
                .param("teller", keying.teller())
                .param("token", keying.token())
                .param(
                        "sealed",
                        key(sitting.id())
                                .sealFilled(
                                        keying.keys().getBytes(StandardCharsets.UTF_8),
                                        LEAST_SIZE,
                                        context(sitting.id(), keying.side(), keying.number())))
                .update();
    }

    /** What the sides keyed for this number: none, one or both, side A's first. */
    List<Keying> keyed(SittingId sitting, int number) {
        return sql.sql("""
                SELECT side, teller, token, sealed FROM count.keying
                WHERE sitting = :sitting AND number = :number ORDER BY side""")
                .param("sitting", sitting.uuid())
                .param("number", number)
                .query((row, n) -> opened(sitting, number, row))
                .list();
    }

    /** Whether both sides keyed this number. */
    boolean both(SittingId sitting, int number) {
        return sql.sql("SELECT count(*) FROM count.keying WHERE sitting = :sitting AND number = :number")
                        .param("sitting", sitting.uuid())
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                == Side.values().length;
    }

    private Keying opened(SittingId sitting, int number, ResultSet row) throws SQLException {
        var side = Side.valueOf(row.getString("side"));
        var keyed = key(sitting).openFilled(row.getBytes("sealed"), context(sitting, side, number));
        return new Keying(
                side,
                number,
                row.getString("teller"),
                row.getObject("token", UUID.class),
                new String(keyed, StandardCharsets.UTF_8));
    }

    private Vault key(SittingId sitting) {
        return keys.find(DayKeys.Use.COUNT, sitting.uuid())
                .orElseThrow(() -> new IllegalStateException("the key of this count is gone"));
    }

    private static String context(SittingId sitting, Side side, int number) {
        return "count.keying " + sitting + " " + side + " " + number;
    }

    Optional<Integer> numberOf(SittingId sitting, UUID token) {
        return sql.sql("SELECT number FROM count.keying WHERE sitting = :sitting AND token = :token")
                .param("sitting", sitting.uuid())
                .param("token", token)
                .query(Integer.class)
                .optional();
    }

    public int waiting(SittingId sitting) {
        return sql.sql("SELECT count(*) FROM count.keying WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .query(Integer.class)
                .single();
    }

    /** Drops every keying that waits. */
    void dropAll(SittingId sitting) {
        sql.sql("DELETE FROM count.keying WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .update();
    }

    void drop(SittingId sitting, int number, Side side) {
        sql.sql("DELETE FROM count.keying WHERE sitting = :sitting AND number = :number AND side = :side")
                .param("sitting", sitting.uuid())
                .param("number", number)
                .param("side", side.name())
                .update();
    }

    void differed(Sitting sitting, int number, Side side, DifferenceReason reason, String by) {
        sql.sql("""
                INSERT INTO count.difference (sitting, number, village, side, reason, by, minute)
                VALUES (:sitting, :number, :village, :side, :reason, :by, :minute)""")
                .param("sitting", sitting.id().uuid())
                .param("number", number)
                .param("village", sitting.village())
                .param("side", side.name())
                .param("reason", reason.name())
                .param("by", by)
                .param("minute", Minute.now(clock))
                .update();
    }

    int differences(SittingId sitting) {
        return sql.sql("SELECT count(DISTINCT number) FROM count.difference WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .query(Integer.class)
                .single();
    }
}
