package org.huanjie.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.file.Language;
import org.huanjie.count.result.CountWriter;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.Entries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 计票的核验 — of every closed count: the sealed file has the hash that the ledger took down, holds the sums that stand in the tables and the
 * ballots that were handed out, and the engine makes of it the outcome that was sealed with it. The same of every result of several votes.
 */
public final class CountCheck implements Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 封存的计票 — a count file with its outcome, as it stands in the tables. */
    private record Closed(
            UUID id,
            String village,
            @Nullable Integer recovered,
            String countFile,
            String fileHash,
            String outcomeZh,
            String outcomeHash) {}

    @Override
    public String key() {
        return "count";
    }

    @Override
    public Finding run(JdbcClient sql) {
        var entries = new Entries(sql);
        var sittings = sql.sql("""
                SELECT id, village, recovered, count_file, file_hash, outcome_zh, outcome_hash FROM count.sitting
                WHERE closed_at IS NOT NULL ORDER BY village, closed_at""").query(Closed.class).list();
        for (var sitting : sittings) {
            var broken = sealed(sitting)
                    .or(() -> taken(sitting, entries))
                    .or(() -> summed(sitting, sql))
                    .or(() -> handedOut(sitting, entries));
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        var reckonings = sql.sql("""
                SELECT election AS id, village, NULL::int AS recovered, count_file, file_hash, outcome_zh, outcome_hash
                FROM count.reckoning ORDER BY village, reckoned_at""").query(Closed.class).list();
        for (var reckoning : reckonings) {
            var broken = sealed(reckoning);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return Finding.holds(sittings.size() + reckonings.size());
    }

    /** The file and its outcome have their hashes, and the one gives the other. */
    private static Optional<Finding> sealed(Closed closed) {
        if (!CountWriter.hash(closed.countFile()).equals(closed.fileHash())
                || !CountWriter.hash(closed.outcomeZh()).equals(closed.outcomeHash())) {
            return Optional.of(Finding.broken("check.count.hash", closed.village(), closed.fileHash()));
        }
        boolean same = CountWriter.count(closed.countFile()) instanceof LawfulCount.Result.Counted counted
                && decided(CountWriter.outcome(counted, Language.ZH)).equals(decided(closed.outcomeZh()));
        return same
                ? Optional.empty()
                : Optional.of(Finding.broken("check.count.outcome", closed.village(), closed.outcomeHash()));
    }

    private static Optional<Finding> taken(Closed sitting, Entries entries) {
        boolean known = entries.of(sitting.village(), "count.count-closed").stream()
                .anyMatch(act -> act.path("fileHash").asString("").equals(sitting.fileHash()));
        return known
                ? Optional.empty()
                : Optional.of(Finding.broken("check.count.ledger", sitting.village(), sitting.fileHash()));
    }

    /** The sums per post and per name are those of the file. */
    private static Optional<Finding> summed(Closed sitting, JdbcClient sql) {
        var now =
                sql.sql("""
                SELECT p.post || ' ' || p.blank || ' ' || p.void FROM count.post p WHERE p.sitting = :sitting
                UNION ALL SELECT n.post || ' ' || n.label || ' ' || n.votes FROM count.name n JOIN count.sitting s ON s.id = n.sitting
                  WHERE n.sitting = :sitting AND NOT (s.round = 'RECALL' AND n.code = 2)
                ORDER BY 1""").param("sitting", sitting.id()).query(String.class).list();
        var file = JSON.readTree(sitting.countFile());
        var then = new ArrayList<String>();
        for (var post : file.path("posts")) {
            var name = post.path("post").asString();
            then.add(name + " " + post.path("blank").asInt() + " "
                    + post.path("void").asInt());
            post.path("tally")
                    .forEach(line -> then.add(name + " " + line.path("person").asString() + " "
                            + line.path("votes").asInt()));
        }
        var missing = first(now, then).or(() -> first(then, now));
        return missing.map(line -> Finding.broken("check.count.sums", sitting.village(), line));
    }

    /** The file counts as many ballots as were handed out by the account of the poll or the meeting. */
    private static Optional<Finding> handedOut(Closed sitting, Entries entries) {
        int issued = JSON.readTree(sitting.countFile()).path("issued").asInt();
        boolean known = Stream.concat(
                        entries.of(sitting.village(), "polling.poll-closed").stream()
                                .map(act -> act.path("account")),
                        entries.of(sitting.village(), "polling.meeting-ballots").stream())
                .anyMatch(account -> account.path("issued").asInt() == issued);
        return known ? Optional.empty() : Optional.of(Finding.broken("check.count.issued", sitting.village(), issued));
    }

    private static Optional<String> first(List<String> among, List<String> notIn) {
        return among.stream().filter(line -> !notIn.contains(line)).sorted().findFirst();
    }

    // who is elected by what numbers; the words around them may be put better one day
    private static JsonNode decided(String outcome) {
        var read = JSON.readTree(outcome);
        withoutWords(read);
        return read;
    }

    private static void withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("text", "question"));
        }
        node.forEach(CountCheck::withoutWords);
    }
}
