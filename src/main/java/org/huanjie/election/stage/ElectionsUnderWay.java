package org.huanjie.election.stage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.huanjie.access.officer.WorkUnderWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 进行中的换届 — whether an election of the village was under way at a moment: opened, and not at its last stage yet. */
@Component
class ElectionsUnderWay implements WorkUnderWay {

    private static final String[] LAST = StageTable.all().stream()
            .map(table -> table.body() + "/" + table.procedure() + "/" + table.last())
            .toArray(String[]::new);

    private final JdbcClient sql;

    ElectionsUnderWay(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean at(String village, Instant at) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM election.election e WHERE e.village = :village AND e.opened_at <= :at
                  AND NOT EXISTS (SELECT FROM election.term_called_off c WHERE c.term = e.term)
                  AND NOT EXISTS (SELECT FROM election.entered s
                    WHERE s.election = e.id AND e.body || '/' || e.procedure || '/' || s.stage = ANY (:last) AND s.at <= :at))""")
                .param("village", village)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("last", LAST)
                .query(Boolean.class)
                .single();
    }
}
