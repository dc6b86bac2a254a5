package org.huanjie.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 存证 — writes an act's entry in the act's own transaction: no act without its entry, no entry without its act. The database numbers and
 * dates it, says whose it is and chains it to the one before.
 */
@Service
public class Ledger {

    static final String HEADS = "SELECT division, number, encode(hash, 'hex') AS hash, at FROM ledger.head ";

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
        sql.sql("SELECT ledger.enter(:kind, :village, :facts::jsonb, :by, :at)")
                .param("at", OffsetDateTime.now(clock))
                .param("kind", act.kind())
                .param("village", act.village())
                .param("by", act.by())
                .param("facts", json.writeValueAsString(act))
                .query(row -> {});
    }

    /** Enters the head of a village's chain, with what this transaction has entered there, in those of its town and its county. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lodge(String village, String by) {
        sql.sql("SELECT ledger.lodge(:village, :by, :at)")
                .param("village", village)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .query(row -> {});
    }

    /** How far the chain of this division has come; empty where nothing was entered. */
    @Transactional(readOnly = true)
    public Optional<Head> head(String division) {
        return sql.sql(HEADS + "WHERE division = :division")
                .param("division", division)
                .query(Head.class)
                .optional();
    }

    /** The heads of all chains within a division, its own among them, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Head> heads(String division) {
        return sql.sql(HEADS + "WHERE division >= :lo AND division < :hi ORDER BY division")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Head.class)
                .list();
    }

    /** When the last act within the present scope was entered; empty where none was. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> lastEntry() {
        return sql.sql("SELECT at FROM ledger.entry ORDER BY seq DESC LIMIT 1")
                .query(OffsetDateTime.class)
                .optional();
    }
}
