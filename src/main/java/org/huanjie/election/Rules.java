package org.huanjie.election;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 选举办法之门 — drafts a village's election rules and freezes them when they are passed. */
@Service
@Transactional(readOnly = true)
public class Rules {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Rules(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<ElectionRules> find(UUID election) {
        return sql.sql("SELECT election, edition, posts, settings, frozen_hash FROM election.rules WHERE election = :election")
                .param("election", election)
                .query((row, n) -> new ElectionRules(
                        election,
                        row.getString("edition"),
                        posts(row.getString("posts")),
                        json.readValue(row.getString("settings"), SETTINGS),
                        Optional.ofNullable(row.getString("frozen_hash"))))
                .optional();
    }

    private List<PostSeats> posts(String text) {
        return Arrays.asList(json.readValue(text, PostSeats[].class));
    }
}
