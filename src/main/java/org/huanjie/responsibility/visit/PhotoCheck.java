package org.huanjie.responsibility.visit;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 夜访照片的核验 — every picture of a visit that is not erased is there, as it was put. */
public final class PhotoCheck implements Check {

    @Override
    public String key() {
        return "photo";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var photos = sql.sql("SELECT village, id FROM responsibility.photo ORDER BY village, put_at, id")
                .query((row, n) -> new KeptFile(row.getString(1), row.getObject(2, UUID.class), Optional.empty()))
                .list();
        return photos.stream()
                .flatMap(photo -> photo.against(sql).stream())
                .findFirst()
                .orElseGet(() -> Finding.holds(photos.size()));
    }
}
