package org.huanjie.ledger;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 链的核验 — walks every division's chain from its first entry to its head and computes each hash again: what was changed, taken out, put in
 * or moved is the first that does not hold.
 */
public final class ChainCheck implements Check {

    private static final String NOTHING = "0".repeat(64);

    /** 链上的一条 — a link with the entry that it says it is of. */
    private record Linked(
            String division,
            long number,
            String hash,
            long seq,
            java.time.OffsetDateTime at,
            String kind,
            String village,
            String by,
            String facts) {
        Entry entry() {
            return new Entry(seq, at, kind, village, by, facts);
        }
    }

    @Override
    public String key() {
        return "chain";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var last = new HashMap<String, Head>();
        try (var links = sql.sql("""
                SELECT l.division, l.number, encode(l.hash, 'hex') AS hash, e.seq, e.at, e.kind, e.village, e.by, e.facts::text AS facts
                FROM ledger.link l JOIN ledger.entry e ON e.seq = l.entry ORDER BY l.division, l.number""").withFetchSize(1000).query(Linked.class).stream()) {
            for (Iterator<Linked> each = links.iterator(); each.hasNext(); ) {
                var link = each.next();
                var before = last.get(link.division());
                long due = before == null ? 1 : before.number() + 1;
                if (link.number() != due) {
                    return Finding.broken("check.chain.gap", link.division(), due);
                }
                if (!link.village().equals(link.division())
                        || !link.entry()
                                .hash(before == null ? NOTHING : before.hash(), due)
                                .equals(link.hash())) {
                    return Finding.broken("check.chain.changed", link.division(), due, link.kind(), link.at());
                }
                last.put(link.division(), new Head(link.division(), due, link.hash(), link.at()));
            }
        }
        return ends(sql, last);
    }

    // a chain that was cut off at its end has no wrong hash: its head, and the number of entries, tell
    private static Finding ends(JdbcClient sql, Map<String, Head> last) {
        for (var head :
                sql.sql(Ledger.HEADS + "ORDER BY division").query(Head.class).list()) {
            var end = last.get(head.division());
            if (end == null || end.number() != head.number() || !end.hash().equals(head.hash())) {
                return Finding.broken(
                        "check.chain.head", head.division(), head.number(), end == null ? 0 : end.number());
            }
        }
        var loose = sql.sql("""
                SELECT e.village || ' ' || e.kind || ' ' || e.at FROM ledger.entry e
                WHERE NOT EXISTS (SELECT FROM ledger.link l WHERE l.entry = e.seq) ORDER BY e.seq LIMIT 1""").query(String.class).optional();
        long heads =
                sql.sql("SELECT count(*) FROM ledger.head").query(Long.class).single();
        if (loose.isPresent()) {
            return Finding.broken("check.chain.loose", loose.get());
        }
        return heads == last.size()
                ? Finding.holds(last.values().stream().mapToLong(Head::number).sum())
                : Finding.broken("check.chain.no-head", last.size(), heads);
    }
}
