package org.huanjie.readiness.condition;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 佐证文件的核验 — every file of evidence that was not taken back is there, as it was put. */
public final class EvidenceCheck implements Check {

    @Override
    public String key() {
        return "evidence";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var files = sql.sql(
                        "SELECT village, id, sha256 FROM readiness.file WHERE gone_at IS NULL ORDER BY village, put_at, id")
                .query((row, n) ->
                        new KeptFile(row.getString(1), row.getObject(2, UUID.class), Optional.of(row.getString(3))))
                .list();
        return files.stream()
                .flatMap(file -> file.against(sql).stream())
                .findFirst()
                .orElseGet(() -> Finding.holds(files.size()));
    }
}
