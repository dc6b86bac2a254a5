package org.huanjie.store.backup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 附件的核对 — an attachment as it lies in the store against the hashes that were taken of it; asked without keys. */
public final class AttachmentSums {

    /**
     * 摘要 — in hexadecimal.
     *
     * @param sha256 of the content, as it was recorded
     * @param sealed of the sealed pieces, as it was recorded
     * @param now of the sealed pieces, as they are; empty where none is left
     */
    public record Sums(String sha256, String sealed, String now) {

        /** Whether the pieces are those that were stored. */
        public boolean hold() {
            return sealed.equals(now);
        }
    }

    private AttachmentSums() {}

    /** Empty where there is no such attachment. */
    public static Optional<Sums> of(JdbcClient sql, UUID id) {
        return sql.sql("""
                SELECT encode(a.sha256, 'hex') AS sha256, encode(a.sealed_sha256, 'hex') AS sealed, coalesce((
                  SELECT encode(sha256(string_agg(p.sealed, ''::bytea ORDER BY p.number)), 'hex') FROM store.attachment_piece p
                  WHERE p.attachment = a.id), '') AS now
                FROM store.attachment a WHERE a.id = :id""").param("id", id).query(Sums.class).optional();
    }
}
