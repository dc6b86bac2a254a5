package org.huanjie.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 存证的查阅 — what the ledger says happened in a division, for who compares it with what stands in the tables now, and how far its chains have come. */
public final class Entries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    public Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /** The facts of all acts of this kind in this division, in their order. */
    public List<JsonNode> of(String division, String kind) {
        return sql.sql("SELECT facts::text FROM ledger.entry WHERE village = :division AND kind = :kind ORDER BY seq")
                .param("division", division)
                .param("kind", kind)
                .query((row, n) -> JSON.readTree(row.getString(1)))
                .list();
    }

    /** Whether this store has chains at all: those of older programs had none. */
    public boolean chained() {
        return sql.sql("SELECT to_regclass('ledger.link') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** Whether it was made for a play: then times and authors are the program's word. */
    public boolean played() {
        return sql.sql("SELECT EXISTS (SELECT FROM ledger.played)")
                .query(Boolean.class)
                .single();
    }

    /** The hash that the so-manieth entry of a division's chain has now; empty where the chain is shorter. */
    public Optional<String> hash(String division, long number) {
        return sql.sql("SELECT encode(hash, 'hex') FROM ledger.link WHERE division = :division AND number = :number")
                .param("division", division)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The heads of the chains of counties and what lies above them. */
    public List<Head> countyHeads() {
        return sql.sql(Ledger.HEADS + "WHERE length(division) <= 6 ORDER BY division")
                .query(Head.class)
                .list();
    }
}
