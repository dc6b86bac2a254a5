package org.huanjie.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 存证 — writes an act's entry in the act's own transaction: no act without its entry, no entry without its act. */
@Service
public class Ledger {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Enters the act; throws where no transaction is open or the entry cannot be written, which undoes the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Act act) {
        sql.sql("""
                INSERT INTO ledger.entry (at, kind, village, by, facts)
                VALUES (:at, :kind, :village, :by, :facts::jsonb)""")
                .param("at", OffsetDateTime.now(clock))
                .param("kind", act.kind())
                .param("village", act.village())
                .param("by", act.by())
                .param("facts", json.writeValueAsString(act))
                .update();
    }

    /** When the last act within the present scope was entered; empty where none was. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> lastEntry() {
        return sql.sql("SELECT at FROM ledger.entry ORDER BY seq DESC LIMIT 1")
                .query(OffsetDateTime.class)
                .optional();
    }
}
