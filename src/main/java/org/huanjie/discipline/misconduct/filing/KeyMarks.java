package org.huanjie.discipline.misconduct.filing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.shell.Ids;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 查询码的标记 — a key is kept nowhere, only its mark under a key of the vault. */
@Repository
class KeyMarks {

    private static final int SHEET = 16;
    private static final String CONTEXT = "discipline:report-key";

    /** 所开之件 — the report that a key opens. */
    record Opened(ReportId report, String about) {}

    private record Row(UUID id, String division) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random;
    private final Ids ids;

    KeyMarks(JdbcClient sql, Vault vault, SecureRandom random, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.random = random;
        this.ids = ids;
    }

    /** What a form carries, so that it is one report however often it is sent: only this program makes such, and keeps none. */
    String sheet() {
        var bits = new byte[SHEET];
        random.nextBytes(bits);
        var number = HexFormat.of().formatHex(bits);
        return number + seal(number);
    }

    /** The key of whoever sends this sheet; none where it was not made here. */
    Optional<ReportKey> ofSheet(String sheet) {
        int end = 2 * SHEET;
        return sheet.length() == 2 * end && seal(sheet.substring(0, end)).equals(sheet.substring(end))
                ? Optional.of(ReportKey.of(vault.mark(sheet, "discipline:report-sheet-key")))
                : Optional.empty();
    }

    /** One at a time of those who send the same. */
    void wait(ReportKey key) {
        Lock.REPORT.hold(sql, HexFormat.of().formatHex(of(key)));
    }

    private String seal(String number) {
        return HexFormat.of().formatHex(vault.mark(number, "discipline:report-sheet"));
    }

    ReportKey fresh() {
        return ReportKey.random(random);
    }

    ReportId freshId() {
        return new ReportId(ids.next());
    }

    byte[] of(ReportKey key) {
        return vault.mark(key.plain(), CONTEXT);
    }

    Optional<Opened> opened(ReportKey key) {
        return sql.sql("SELECT id, division FROM discipline.by_key(:mark)")
                .param("mark", of(key))
                .query(Row.class)
                .optional()
                .map(row -> new Opened(new ReportId(row.id()), row.division()));
    }
}
