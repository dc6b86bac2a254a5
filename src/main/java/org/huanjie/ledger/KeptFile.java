package org.huanjie.ledger;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.ledger.Check.Finding;
import org.huanjie.store.backup.AttachmentSums;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 存档文件的核验 — one sealed file that a record names: it is there, its bytes are those that were stored, and those that the ledger took
 * down when it was put. Which files there must be, their modules say.
 *
 * @param village whose it is
 * @param id of the file and of its attachment
 * @param sha256 of its content, as its record has it; empty where the record has none
 */
public record KeptFile(String village, UUID id, Optional<String> sha256) {

    /** The first thing that does not hold; empty where all does. */
    public Optional<Finding> against(JdbcClient sql) {
        var found = AttachmentSums.of(sql, id);
        if (found.isEmpty()) {
            return Optional.of(Finding.broken("check.file.lost", village, id));
        }
        var sums = found.get();
        if (!sums.hold()) {
            return Optional.of(Finding.broken("check.file.changed", village, id));
        }
        if (sha256.filter(recorded -> !recorded.equals(sums.sha256())).isPresent()) {
            return Optional.of(Finding.broken("check.file.other", village, id));
        }
        // what was put by an older program has no hash in the ledger
        return taken(sql)
                .filter(then -> !then.equals(sums.sealed()))
                .map(then -> Finding.broken("check.file.ledger", village, id, then, sums.sealed()));
    }

    private Optional<String> taken(JdbcClient sql) {
        return sql.sql("""
                SELECT facts ->> 'sealedHash' FROM ledger.entry
                WHERE village = :village AND facts ->> 'file' = :id AND facts ->> 'sealedHash' IS NOT NULL ORDER BY seq LIMIT 1""")
                .param("village", village)
                .param("id", id.toString())
                .query(String.class)
                .optional();
    }
}
