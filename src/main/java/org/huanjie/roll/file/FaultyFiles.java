package org.huanjie.roll.file;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 待改文件表 — the last file of a village that had faults, sealed, until one is loaded or it is given up. */
@Repository
public class FaultyFiles {

    /** 待改 — how many faults, when it was tried, by whom. */
    public record Entry(int faults, OffsetDateTime triedAt, String by) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    FaultyFiles(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    public Optional<Entry> find(String village) {
        return sql.sql("SELECT faults, tried_at, by FROM roll.faulty_file WHERE village = :village")
                .param("village", village)
                .query(Entry.class)
                .optional();
    }

    Optional<String> text(String village) {
        return sql.sql("SELECT file FROM roll.faulty_file WHERE village = :village")
                .param("village", village)
                .query(byte[].class)
                .optional()
                .map(bytes -> vault.open(bytes, context(village)));
    }

    void keep(String village, int faults, String text, String by) {
        sql.sql("""
                INSERT INTO roll.faulty_file (village, faults, file, tried_at, by) VALUES (:village, :faults, :file, :at, :by)
                ON CONFLICT (village) DO UPDATE
                SET faults = excluded.faults, file = excluded.file, tried_at = excluded.tried_at, by = excluded.by""")
                .param("village", village)
                .param("faults", faults)
                .param("file", vault.seal(text, context(village)))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    void drop(String village) {
        sql.sql("DELETE FROM roll.faulty_file WHERE village = :village")
                .param("village", village)
                .update();
    }

    private static String context(String village) {
        return "roll.faulty-file:" + village;
    }
}
