package org.huanjie.count.result;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 合并结果表 — what each declared round and those before it come to, and whether missing seats were left vacant. */
@Repository
public class Reckonings {

    /** 合并结果行. */
    public record Row(
            ElectionId election,
            String countFile,
            String fileHash,
            String outcomeZh,
            String outcomeEn,
            String outcomeHash,
            DueKind due,
            OffsetDateTime reckonedAt) {

        public Sittings.Sealed sealed() {
            return new Sittings.Sealed(countFile, fileHash, outcomeZh, outcomeEn, outcomeHash);
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Reckonings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Row> find(ElectionId election) {
        return sql.sql("""
                SELECT election, count_file, file_hash, outcome_zh, outcome_en, outcome_hash, due, reckoned_at
                FROM count.reckoning WHERE election = :election""").param("election", election.uuid()).query(Row.class).optional();
    }

    public void add(Election election, Sittings.Sealed sealed, DueKind due) {
        sql.sql("""
                INSERT INTO count.reckoning
                  (election, village, count_file, file_hash, outcome_zh, outcome_en, outcome_hash, due, reckoned_at)
                VALUES (:election, :village, :file, :fileHash, :zh, :en, :outcomeHash, :due, :at)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("file", sealed.countFile())
                .param("fileHash", sealed.fileHash())
                .param("zh", sealed.outcomeZh())
                .param("en", sealed.outcomeEn())
                .param("outcomeHash", sealed.outcomeHash())
                .param("due", due.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public boolean leftVacant(ElectionId election) {
        return sql.sql("SELECT count(*) FROM count.vacancy WHERE election = :election")
                        .param("election", election.uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who was named to preside after this result (R-WN-10). */
    public Optional<Presiding.Row> presider(ElectionId election) {
        return sql.sql(
                        "SELECT person, decided_on, document FROM count.presider WHERE election = :election ORDER BY seq DESC LIMIT 1")
                .param("election", election.uuid())
                .query((row, n) -> new Presiding.Row(
                        new VoterId(row.getObject("person", UUID.class)),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("document")))
                .optional();
    }

    /** Names who presides, or another one instead of whom was named. */
    public void preside(Election election, Presiding.Row named, String by) {
        sql.sql("""
                INSERT INTO count.presider (election, village, person, decided_on, document, recorded_by)
                VALUES (:election, :village, :person, :on, :document, :by)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("person", named.person().uuid())
                .param("on", named.decidedOn())
                .param("document", named.document())
                .param("by", by)
                .update();
    }

    public void leaveVacant(Election election, String by) {
        sql.sql("INSERT INTO count.vacancy (election, village, decided_on, by) VALUES (:election, :village, :on, :by)")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("on", LocalDate.now(clock))
                .param("by", by)
                .update();
    }
}
