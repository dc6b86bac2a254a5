package org.huanjie.candidacy.review.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 申诉表 — appeals and written answers; their words are sealed. */
@Repository
class AppealRows {

    private final JdbcClient sql;
    private final Vault vault;

    AppealRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<Appeal> of(UUID review) {
        return sql.sql("SELECT * FROM candidacy.appeal WHERE review = :review ORDER BY received_at, id")
                .param("review", review)
                .query((row, n) -> appeal(row))
                .list();
    }

    void add(Appeal appeal, Heard heard) {
        sql.sql("""
                INSERT INTO candidacy.appeal (id, finding, review, village, text_sealed, received_at, channel, due_on)
                VALUES (:id, :finding, :review, :village, :text, :at, :channel, :due)""")
                .param("id", appeal.id())
                .param("finding", appeal.finding())
                .param("review", appeal.review())
                .param("village", appeal.village())
                .param("text", vault.seal(appeal.text(), context(appeal.review())))
                .param("at", appeal.receivedAt())
                .param("channel", heard.channel())
                .param("due", appeal.dueOn())
                .update();
    }

    void decide(Appeal appeal, boolean upheld, String reasons, LocalDate on, String by) {
        sql.sql("""
                UPDATE candidacy.appeal SET decided_on = :on, decided_by = :by, upheld = :upheld, reasons_sealed = :reasons
                WHERE id = :id AND decided_on IS NULL""")
                .param("on", on)
                .param("by", by)
                .param("upheld", upheld)
                .param("reasons", reasons.isEmpty() ? null : vault.seal(reasons, context(appeal.review())))
                .param("id", appeal.id())
                .update();
    }

    void answer(UUID id, ReviewFinding finding, String text, OffsetDateTime at, Heard heard) {
        sql.sql("""
                INSERT INTO candidacy.answer (id, finding, village, text_sealed, received_at, channel, by)
                VALUES (:id, :finding, :village, :text, :at, :channel, :by)""")
                .param("id", id)
                .param("finding", finding.id())
                .param("village", finding.village())
                .param("text", vault.seal(text, context(finding.review())))
                .param("at", at)
                .param("channel", heard.channel())
                .param("by", heard.by())
                .update();
    }

    /** The person's written answers to this finding, the first first. */
    List<String> answers(ReviewFinding finding) {
        return sql.sql("SELECT text_sealed FROM candidacy.answer WHERE finding = :finding ORDER BY received_at, id")
                .param("finding", finding.id())
                .query((row, n) -> vault.open(row.getBytes(1), context(finding.review())))
                .list();
    }

    private Appeal appeal(ResultSet row) throws SQLException {
        var review = row.getObject("review", UUID.class);
        var reasons = row.getBytes("reasons_sealed");
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("finding", UUID.class),
                review,
                row.getString("village"),
                vault.open(row.getBytes("text_sealed"), context(review)),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("upheld", Boolean.class),
                reasons == null ? "" : vault.open(reasons, context(review)));
    }

    private static String context(UUID review) {
        return "candidacy.appeal:" + review;
    }
}
