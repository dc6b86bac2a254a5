package org.huanjie.candidacy.review.organ.batch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 成批核查表 — what went out, sealed until its answer is in; a policy shows an organ its own alone. */
@Repository
class BatchRows {

    /** 已发出的一批. */
    record Sent(UUID id, String content) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random;
    private final Clock clock;

    BatchRows(JdbcClient sql, Vault vault, SecureRandom random, Clock clock) {
        this.random = random;
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** A key for one batch alone. */
    byte[] freshKey() {
        return MatchRequest.freshKey(random);
    }

    void send(UUID id, Organ organ, Inquiry.Channel channel, String content, SignedIn by) {
        sql.sql("""
                INSERT INTO candidacy.match_request (id, county, organ, channel, asked_at, by, content_sealed)
                VALUES (:id, :county, :organ, :channel, :at, :by, :content)""")
                .param("id", id)
                .param("county", by.division())
                .param("organ", organ.code())
                .param("channel", channel.name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("content", vault.seal(content, context(id)))
                .update();
    }

    /** Those without an answer, the latest first. */
    List<Sent> open(Organ organ, Inquiry.Channel channel) {
        return sql.sql("""
                SELECT id, content_sealed FROM candidacy.match_request
                WHERE organ = :organ AND channel = :channel AND answered_at IS NULL ORDER BY asked_at DESC, id""")
                .param("organ", organ.code())
                .param("channel", channel.name())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Sent(id, vault.open(row.getBytes("content_sealed"), context(id)));
                })
                .list();
    }

    void answered(UUID id) {
        sql.sql("UPDATE candidacy.match_request SET content_sealed = NULL, answered_at = :at WHERE id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static String context(UUID id) {
        return "candidacy.match_request " + id;
    }
}
