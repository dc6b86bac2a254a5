package org.huanjie.election.stage;

import org.huanjie.ledger.Check;
import org.huanjie.ledger.Entries;
import org.huanjie.shell.text.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 阶段的核验 — each election stands where its last entered stage says, the ledger knows of every stage that was entered, and passed rules
 * have the hash with which they were passed.
 */
public final class StageCheck implements Check {

    /** 进入的阶段. */
    private record Line(ElectionId election, String village, String body, String stage, boolean began) {}

    /** 通过的办法. */
    private record Passed(String village, String canonical, String frozenHash) {}

    @Override
    public String key() {
        return "stage";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var entries = new Entries(sql);
        var moved = sql.sql("""
                SELECT e.village || ' ' || e.body || ' ' || e.stage FROM election.election e
                WHERE e.stage <> 'PREPARING' AND NOT EXISTS (
                    SELECT FROM election.entered s WHERE s.election = e.id AND s.stage = e.stage)
                  OR EXISTS (SELECT FROM election.entered s JOIN election.step n ON n.body = e.body AND n.procedure = e.procedure AND n.next = s.stage
                    WHERE s.election = e.id AND n.here = e.stage)
                ORDER BY e.village LIMIT 1""").query(String.class).optional();
        if (moved.isPresent()) {
            return Finding.broken("check.stage.moved", moved.get());
        }
        var lines = sql.sql("""
                SELECT s.election, s.village, e.body, s.stage,
                       e.sequence > 1 AND s.stage = (SELECT r.stage FROM election.round_start r WHERE r.body = e.body) AS began
                FROM election.entered s JOIN election.election e ON e.id = s.election ORDER BY s.village, s.at""").query(Line.class).list();
        for (var line : lines) {
            if (!line.began() && !isKnown(line, entries)) {
                return Finding.broken("check.stage.unknown", line.village(), line.body(), line.stage());
            }
        }
        return rules(sql, entries, lines.size());
    }

    private static boolean isKnown(Line line, Entries entries) {
        return entries.of(line.village(), "election.stage-entered").stream()
                .anyMatch(act -> act.path("body").asString().equals(line.body())
                        && act.path("stage").asString().equals(line.stage()));
    }

    private static Check.Finding rules(JdbcClient sql, Entries entries, long before) {
        var all = sql.sql(
                        "SELECT village, canonical, frozen_hash FROM election.rules WHERE frozen_hash IS NOT NULL ORDER BY village")
                .query(Passed.class)
                .list();
        for (var rules : all) {
            boolean known = entries.of(rules.village(), "election.rules-passed").stream()
                    .anyMatch(act -> act.path("hash").asString().equals(rules.frozenHash()));
            if (!known || !sha256(rules.canonical()).equals(rules.frozenHash())) {
                return Finding.broken("check.stage.rules", rules.village(), rules.frozenHash());
            }
        }
        return Finding.holds(before + all.size());
    }

    private static String sha256(String text) {
        return Digests.hex(text);
    }
}
