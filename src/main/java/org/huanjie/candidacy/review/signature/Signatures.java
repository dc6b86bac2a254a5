package org.huanjie.candidacy.review.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 签名簿 — the signatures of a review, each by the talk, the pledge or the finding under which it was written, as far as the reader sees those. */
@Repository
@Transactional(readOnly = true)
public class Signatures {

    private static final String ALL = """
            SELECT id, sealed FROM (
              SELECT id, review, signature_sealed AS sealed FROM candidacy.talk
              UNION ALL SELECT id, review, signature_sealed FROM candidacy.pledge
              UNION ALL SELECT id, review, receipt_sealed FROM candidacy.finding) s
            WHERE review = :review AND sealed IS NOT NULL""";

    /** 已签名的一件. */
    private record Signed(UUID id, byte[] sealed) {}

    private final JdbcClient sql;
    private final Vault vault;

    Signatures(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What was signed; no signature is opened. */
    public Set<UUID> signed(UUID review) {
        return Set.copyOf(sql.sql("SELECT id FROM (" + ALL + ") one")
                .param("review", review)
                .query(UUID.class)
                .list());
    }

    public Map<UUID, Signature> of(UUID review) {
        var all = new HashMap<UUID, Signature>();
        sql.sql(ALL)
                .param("review", review)
                .query(Signed.class)
                .list()
                .forEach(one -> all.put(one.id(), Signature.open(one.sealed(), vault, review)));
        return all;
    }

    /** The signature under this talk, pledge or finding of this review. */
    public Optional<Signature> find(UUID review, UUID under) {
        return Optional.ofNullable(of(review).get(under));
    }
}
