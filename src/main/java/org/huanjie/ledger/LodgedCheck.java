package org.huanjie.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 抄存的核验 — every head that a town or a county has taken in is still what the village's chain shows at that number: who rewrites a
 * village's chain has to rewrite theirs too.
 */
public final class LodgedCheck implements Check {

    @Override
    public String key() {
        return "lodged";
    }

    @Override
    public Finding run(JdbcClient sql) {
        record Lodged(String above, String village, long number, String then, String now) {}
        var other = sql.sql("""
                SELECT e.village AS above, e.facts ->> 'village' AS village, (e.facts ->> 'number')::bigint AS number,
                       e.facts ->> 'hash' AS "then", coalesce(encode(l.hash, 'hex'), '—') AS "now"
                FROM ledger.entry e LEFT JOIN ledger.link l
                  ON l.division = e.facts ->> 'village' AND l.number = (e.facts ->> 'number')::bigint
                WHERE e.kind = 'ledger.head-lodged' AND encode(l.hash, 'hex') IS DISTINCT FROM e.facts ->> 'hash'
                ORDER BY e.seq LIMIT 1""").query(Lodged.class).optional();
        if (other.isPresent()) {
            var it = other.get();
            return Finding.broken("check.lodged.other", it.village(), it.number(), it.above(), it.then(), it.now());
        }
        return Finding.holds(sql.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'ledger.head-lodged'")
                .query(Long.class)
                .single());
    }
}
