package org.huanjie.polling.poll;

import java.util.List;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.Entries;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * 选票账的核验 — of every poll that is closed: ballots handed out at the desks, marks in the book, and the hours agree with each other and
 * with what the ledger took down as the poll opened and closed (R-BV-1).
 */
public final class PollCheck implements Check {

    /** 一次投票的各项合计. */
    private record Sums(
            ElectionId election,
            String village,
            int received,
            int given,
            int issued,
            int spoiled,
            int hours,
            int entries,
            int registered,
            int marked) {

        boolean byName() {
            return registered > 0;
        }

        /** As the ledger took it down when the poll closed. */
        boolean isOf(JsonNode closed) {
            var account = closed.path("account");
            return account.path("received").asInt() == received
                    && account.path("issued").asInt() == issued
                    && account.path("spoiled").asInt() == spoiled;
        }
    }

    @Override
    public String key() {
        return "poll";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var entries = new Entries(sql);
        var polls = polls(sql);
        for (var poll : polls) {
            var finding = against(poll, entries);
            if (finding instanceof Finding.Broken) {
                return finding;
            }
        }
        return Finding.holds(polls.size());
    }

    private static List<Sums> polls(JdbcClient sql) {
        return sql.sql("""
                SELECT p.election, p.village, p.received, d.given, d.issued, d.spoiled, h.issued AS hours, v.entries, e.registered, e.marked
                FROM polling.poll p
                CROSS JOIN LATERAL (SELECT coalesce(sum(given), 0) AS given, coalesce(sum(issued), 0) AS issued,
                                           coalesce(sum(spoiled), 0) AS spoiled
                                    FROM polling.desk WHERE election = p.election) d
                CROSS JOIN LATERAL (SELECT coalesce(sum(issued), 0) AS issued FROM polling.hour WHERE election = p.election) h
                CROSS JOIN LATERAL (SELECT coalesce(sum(CASE WHEN kind = 'ISSUED' THEN 1 WHEN reason = 'AT_DESK' THEN 0 ELSE -1 END), 0) AS entries
                                    FROM polling.event WHERE election = p.election) v
                CROSS JOIN LATERAL (SELECT count(*) AS registered, count(*) FILTER (WHERE marked) AS marked
                                    FROM polling.elector WHERE election = p.election) e
                WHERE p.closed_at IS NOT NULL ORDER BY p.village, p.closed_at""").query(Sums.class).list();
    }

    private static Finding against(Sums poll, Entries entries) {
        if (poll.issued() + poll.spoiled() > poll.given() || poll.given() > poll.received()) {
            return Finding.broken(
                    "check.poll.ballots", poll.village(), poll.received(), poll.given(), poll.issued(), poll.spoiled());
        }
        if (poll.byName() && poll.marked() != poll.issued()) {
            return Finding.broken("check.poll.marks", poll.village(), poll.issued(), poll.marked());
        }
        if (poll.byName() && (poll.hours() != poll.issued() || poll.entries() != poll.issued())) {
            return Finding.broken("check.poll.hours", poll.village(), poll.issued(), poll.hours(), poll.entries());
        }
        if (entries.of(poll.village(), "polling.poll-closed").stream().noneMatch(poll::isOf)) {
            return Finding.broken("check.poll.closed", poll.village(), poll.received(), poll.issued(), poll.spoiled());
        }
        if (entries.of(poll.village(), "polling.poll-opened").stream()
                .noneMatch(opened -> opened.path("registered").asInt() == poll.registered())) {
            return Finding.broken("check.poll.roll", poll.village(), poll.registered());
        }
        return Finding.holds(1);
    }
}
