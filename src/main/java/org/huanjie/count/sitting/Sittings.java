package org.huanjie.count.sitting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.law.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 计票会表 — the counts; one of each round of an election, sealed when it closes. */
@Repository
public class Sittings {

    /** 封存 — what a closed count leaves: its count file, its outcome in both languages, and their hashes. */
    public record Sealed(String countFile, String fileHash, String outcomeZh, String outcomeEn, String outcomeHash) {}

    private static final String COLUMNS = """
            SELECT id, election, round, village, body, mode, recovered, last_sheet, read, blank, void AS spoilt, doubtful, compared,
              closed_at
            FROM count.sitting\s""";

    private final CountNews news;
    private final JdbcClient sql;
    private final Clock clock;

    Sittings(JdbcClient sql, Clock clock, CountNews news) {
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    /** The count of the latest round of this election. */
    public Optional<Sitting> of(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election ORDER BY opened_at DESC LIMIT 1")
                .param("election", election.uuid())
                .query(Sitting.class)
                .optional();
    }

    /** As {@link #of}, held until the transaction ends: sheets are read one by one. */
    public Optional<Sitting> hold(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election ORDER BY opened_at DESC LIMIT 1 FOR UPDATE")
                .param("election", election.uuid())
                .query(Sitting.class)
                .optional();
    }

    public Sitting get(SittingId id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.uuid())
                .query(Sitting.class)
                .single();
    }

    public boolean open(SittingId id, Election election, Round round, Mode mode, String by) {
        return sql.sql("""
                INSERT INTO count.sitting (id, election, round, village, body, mode, opened_at, opened_by)
                VALUES (:id, :election, :round, :village, :body, :mode, :at, :by) ON CONFLICT DO NOTHING""")
                        .param("id", id.uuid())
                        .param("election", election.id().uuid())
                        .param("round", round.name())
                        .param("village", election.village())
                        .param("body", election.body().name())
                        .param("mode", mode.name())
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by)
                        .update()
                == 1;
    }

    public void confirm(SittingId id, int recovered) {
        sql.sql("UPDATE count.sitting SET recovered = :recovered WHERE id = :id")
                .param("recovered", recovered)
                .param("id", id.uuid())
                .update();
    }

    /** Counts a sheet of this kind in (1) or out again (−1). */
    public void count(SittingId id, int lastSheet, SheetKind kind, int by) {
        sql.sql("""
                UPDATE count.sitting
                SET last_sheet = :last, read = read + :by, blank = blank + :blank, void = void + :spoilt,
                    doubtful = doubtful + :doubtful
                WHERE id = :id""")
                .param("last", lastSheet)
                .param("by", by)
                .param("blank", kind == SheetKind.BLANK ? by : 0)
                .param("spoilt", kind == SheetKind.VOID ? by : 0)
                .param("doubtful", kind == SheetKind.DOUBTFUL ? by : 0)
                .param("id", id.uuid())
                .update();
    }

    /** A doubtful sheet is of this kind from now on. */
    public void decide(SittingId id, SheetKind kind) {
        sql.sql("""
                UPDATE count.sitting SET doubtful = doubtful - 1, blank = blank + :blank, void = void + :spoilt WHERE id = :id""")
                .param("blank", kind == SheetKind.BLANK ? 1 : 0)
                .param("spoilt", kind == SheetKind.VOID ? 1 : 0)
                .param("id", id.uuid())
                .update();
    }

    /** Nothing is read; the numbers that were used stay used. */
    public void restart(SittingId id) {
        sql.sql("UPDATE count.sitting SET read = 0, blank = 0, void = 0, doubtful = 0, compared = 0 WHERE id = :id")
                .param("id", id.uuid())
                .update();
    }

    /** The running totals agreed with the wall's 正 sheet after so many sheets. */
    public void compare(SittingId id, int read) {
        sql.sql("UPDATE count.sitting SET compared = :read WHERE id = :id")
                .param("read", read)
                .param("id", id.uuid())
                .update();
    }

    /** Seals the count; the database drops what its last sheets marked in the same statement. */
    public void close(SittingId id, Sealed sealed, SignedIn by, SignedIn second) {
        sql.sql("""
                UPDATE count.sitting
                SET closed_at = :at, closed_by = :by, closed_by_name = :byName, closed_second = :second, closed_second_name = :secondName,
                    count_file = :countFile, file_hash = :fileHash,
                    outcome_zh = :outcomeZh, outcome_en = :outcomeEn, outcome_hash = :outcomeHash
                WHERE id = :id""")
                .param("countFile", sealed.countFile())
                .param("fileHash", sealed.fileHash())
                .param("outcomeZh", sealed.outcomeZh())
                .param("outcomeEn", sealed.outcomeEn())
                .param("outcomeHash", sealed.outcomeHash())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("byName", by.personName())
                .param("second", second.signInName())
                .param("secondName", second.personName())
                .param("id", id.uuid())
                .update();
    }

    /** Takes down who declares the result and with whom: the election enters its stage with this alone. */
    public void declare(Sitting sitting, SignedIn by, SignedIn second) {
        sql.sql("""
                INSERT INTO count.declaration (sitting, village, declared_at, declared_by, declared_by_name, second, second_name)
                VALUES (:sitting, :village, :at, :by, :byName, :second, :secondName)""")
                .param("sitting", sitting.id().uuid())
                .param("village", sitting.village())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("byName", by.personName())
                .param("second", second.signInName())
                .param("secondName", second.personName())
                .update();
    }

    /** Who declared the result of this count; empty before, and where it was declared by one. */
    public Optional<TwoWhoActed> declaredBy(SittingId sitting) {
        return sql.sql("""
                SELECT declared_by AS by, second, coalesce(declared_by_name, declared_by) AS by_name, coalesce(second_name, second) AS second_name
                FROM count.declaration WHERE sitting = :sitting""")
                .param("sitting", sitting.uuid())
                .query(TwoWhoActed.class)
                .optional();
    }

    /** Who closed this count; empty while it is open, and where it was closed by one. */
    public Optional<TwoWhoActed> closedBy(SittingId sitting) {
        return sql.sql("""
                SELECT closed_by AS by, closed_second AS second, coalesce(closed_by_name, closed_by) AS by_name,
                       coalesce(closed_second_name, closed_second) AS second_name
                FROM count.sitting WHERE id = :sitting AND closed_second IS NOT NULL""")
                .param("sitting", sitting.uuid())
                .query(TwoWhoActed.class)
                .optional();
    }

    public Optional<Sealed> sealed(SittingId id) {
        return sql.sql("""
                SELECT count_file, file_hash, outcome_zh, outcome_en, outcome_hash
                FROM count.sitting WHERE id = :id AND closed_at IS NOT NULL""").param("id", id.uuid()).query(Sealed.class).optional();
    }

    /**
     * Tells every node that the board of this body in this village has changed, when the transaction commits; this one at once, so that whoever
     * acted does not see the board of before.
     */
    public void tell(Sitting sitting) {
        var topic = new CountNews.Topic(sitting.village(), sitting.body());
        sql.sql("SELECT pg_notify('" + CountNews.CHANNEL + "', :topic)")
                .param("topic", topic.text())
                .query((row, n) -> true)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.changed(topic);
            }
        });
    }
}
