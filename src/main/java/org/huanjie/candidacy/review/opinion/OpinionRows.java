package org.huanjie.candidacy.review.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 意见表 — opinions and submissions; a policy of the database shows a level the other's only when both are in. */
@Repository
class OpinionRows {

    private final JdbcClient sql;
    private final Vault vault;

    OpinionRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Those that the level at work may see. */
    List<Opinion> of(UUID review) {
        return sql.sql("SELECT * FROM candidacy.level_answer WHERE review = :review ORDER BY edition, item, side")
                .param("review", review)
                .query((row, n) -> opinion(row))
                .list();
    }

    /** Which levels are in. */
    Set<ReviewLevel> submitted(UUID review) {
        return Set.copyOf(sql.sql("SELECT side FROM candidacy.submission WHERE review = :review")
                .param("review", review)
                .query(ReviewLevel.class)
                .list());
    }

    void put(Review review, Opinion opinion, OffsetDateTime at, String by) {
        sql.sql("""
                INSERT INTO candidacy.level_answer (review, side, edition, item, village, found, document, document_on, evidence, window_ends, note_sealed, at, by)
                VALUES (:review, :side, :edition, :item, :village, :found, :document, :documentOn, :evidence, :windowEnds, :note, :at, :by)
                ON CONFLICT (review, side, edition, item) DO UPDATE SET found = EXCLUDED.found, document = EXCLUDED.document,
                  document_on = EXCLUDED.document_on, evidence = EXCLUDED.evidence, window_ends = EXCLUDED.window_ends, note_sealed = EXCLUDED.note_sealed,
                  at = EXCLUDED.at, by = EXCLUDED.by""")
                .param("review", review.id())
                .param("side", opinion.side().name())
                .param("edition", opinion.criterion().edition())
                .param("item", opinion.criterion().item())
                .param("village", review.village())
                .param("found", opinion.found())
                .param("document", opinion.proof().document())
                .param("documentOn", opinion.proof().documentOn())
                .param("evidence", opinion.proof().kindName())
                .param("windowEnds", opinion.proof().windowEnds())
                .param("note", sealed(review.id(), opinion.note()))
                .param("at", at)
                .param("by", by)
                .update();
    }

    void submit(Review review, ReviewLevel side, OffsetDateTime at, String by) {
        sql.sql("INSERT INTO candidacy.submission (review, side, village, at, by) VALUES (:review, :side, :village, :at, :by)")
                .param("review", review.id())
                .param("side", side.name())
                .param("village", review.village())
                .param("at", at)
                .param("by", by)
                .update();
    }

    private Opinion opinion(ResultSet row) throws SQLException {
        var note = row.getBytes("note_sealed");
        return new Opinion(
                new CriterionId(row.getString("edition"), row.getString("item")),
                ReviewLevel.valueOf(row.getString("side")),
                row.getBoolean("found"),
                new FindingProof(
                        row.getString("document"),
                        row.getObject("document_on", LocalDate.class),
                        row.getObject("window_ends", LocalDate.class),
                        ProofKind.known(row.getString("evidence"))),
                note == null ? "" : vault.open(note, context(row.getObject("review", UUID.class))));
    }

    private byte @Nullable [] sealed(UUID review, String note) {
        return note.isEmpty() ? null : vault.seal(note, context(review));
    }

    private static String context(UUID review) {
        return "candidacy.opinion:" + review;
    }
}
