package org.huanjie.candidacy.review.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huanjie.candidacy.review.Review;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 谈话表 — what was shown, said and signed is sealed. */
@Repository
class TalkRows {

    private final JdbcClient sql;
    private final Vault vault;

    TalkRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<Talk> of(UUID review) {
        return sql.sql("SELECT * FROM candidacy.talk WHERE review = :review ORDER BY offered_at, id")
                .param("review", review)
                .query((row, n) -> talk(row))
                .list();
    }

    void offer(UUID id, Review review, OffsetDateTime at, String by) {
        sql.sql("INSERT INTO candidacy.talk (id, review, village, offered_at, offered_by) VALUES (:id, :review, :village, :at, :by)")
                .param("id", id)
                .param("review", review.id())
                .param("village", review.village())
                .param("at", at)
                .param("by", by)
                .update();
    }

    void held(UUID review, UUID talk, TalkRecord said) {
        sql.sql("""
                UPDATE candidacy.talk SET held_on = :on, talkers = :talkers, shown_sealed = :shown, words_sealed = :words,
                  signature_sealed = CAST(:signature AS bytea) WHERE id = :id""")
                .param("on", said.on())
                .param("talkers", said.talkers().strip())
                .param("shown", vault.seal(said.shown().strip(), context(review)))
                .param("words", vault.seal(said.words().strip(), context(review)))
                .param(
                        "signature",
                        said.signature()
                                .map(one -> one.sealed(vault, review))
                                .orElse(null))
                .param("id", talk)
                .update();
    }

    void declined(UUID talk, LocalDate on) {
        sql.sql("UPDATE candidacy.talk SET declined_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", talk)
                .update();
    }

    private Talk talk(ResultSet row) throws SQLException {
        var review = row.getObject("review", UUID.class);
        return new Talk(
                row.getObject("id", UUID.class),
                review,
                row.getString("village"),
                row.getObject("offered_at", OffsetDateTime.class),
                row.getString("offered_by"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("declined_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("talkers"), ""),
                opened(review, row.getBytes("shown_sealed")),
                opened(review, row.getBytes("words_sealed")),
                row.getBytes("signature_sealed") != null);
    }

    private String opened(UUID review, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed, context(review));
    }

    private static String context(UUID review) {
        return "candidacy.talk:" + review;
    }
}
