package org.huanjie.election.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.shell.text.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 选举办法表 — keeps drafts, and passed rules with the canonical text that their hash is over. */
@Repository
public class RulesStore {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Editions editions;

    RulesStore(JdbcClient sql, JsonMapper json, Editions editions) {
        this.editions = editions;
        this.sql = sql;
        this.json = json;
    }

    Optional<ElectionRules> find(ElectionId election) {
        return sql.sql("""
                SELECT r.election, r.village, r.edition, r.posts, r.settings, r.frozen_hash
                FROM election.rules r JOIN election.election e ON e.first = r.election WHERE e.id = :election""")
                .param("election", election.uuid())
                .query((row, n) -> new ElectionRules(
                        new ElectionId(row.getObject("election", UUID.class)),
                        row.getString("edition"),
                        editions.in(row.getString("village"))
                                .get(row.getString("edition"))
                                .base(),
                        List.copyOf(Arrays.asList(json.readValue(row.getString("posts"), PostSeats[].class))),
                        new TreeMap<>(json.readValue(row.getString("settings"), SETTINGS)),
                        Optional.ofNullable(row.getString("frozen_hash"))))
                .optional();
    }

    void draft(String village, ElectionRules rules) {
        sql.sql("""
                INSERT INTO election.rules (election, village, edition, posts, settings)
                VALUES (:election, :village, :edition, :posts::jsonb, :settings::jsonb)
                ON CONFLICT (election) DO UPDATE SET edition = excluded.edition, posts = excluded.posts, settings = excluded.settings""")
                .param("election", rules.election().uuid())
                .param("village", village)
                .param("edition", rules.edition())
                .param("posts", json.writeValueAsString(rules.posts()))
                .param("settings", json.writeValueAsString(rules.settings()))
                .update();
    }

    ElectionRules freeze(Election election, ElectionRules rules, UUID meeting) {
        var canonical = canonical(election, rules);
        sql.sql("""
                UPDATE election.rules SET canonical = :canonical, frozen_hash = :hash, meeting = :meeting
                WHERE election = :election""")
                .param("canonical", canonical)
                .param("hash", sha256(canonical))
                .param("meeting", meeting)
                .param("election", election.id().uuid())
                .update();
        return new ElectionRules(
                rules.election(),
                rules.edition(),
                rules.base(),
                rules.posts(),
                rules.settings(),
                Optional.of(sha256(canonical)));
    }

    /** One text for one set of rules: keys in order, no spaces, so that anyone can make it again and hash it. */
    String canonical(Election election, ElectionRules rules) {
        var all = new TreeMap<String, Object>();
        all.put("body", election.body().name());
        all.put("edition", rules.edition());
        all.put(
                "posts",
                rules.posts().stream()
                        .map(line -> new TreeMap<>(Map.of("post", line.post().name(), "seats", line.seats())))
                        .toList());
        all.put("settings", new TreeMap<>(rules.settings()));
        all.put("village", election.village());
        return json.writeValueAsString(all);
    }

    public static String sha256(String text) {
        return Digests.hex(text);
    }
}
