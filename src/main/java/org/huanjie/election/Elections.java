package org.huanjie.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选举表 — each village's elections; reading is everyone's, entering a stage is {@link StageDoor}'s alone. */
@Service
@Transactional(readOnly = true)
public class Elections {

    private static final String COLUMNS = "SELECT id, term, village, body, stage, seats, day FROM election.election ";

    private final JdbcClient sql;

    Elections(JdbcClient sql) {
        this.sql = sql;
    }

    public Election get(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id").param("id", id).query(Election.class).single();
    }

    public Optional<Election> find(String village, Body body) {
        return sql.sql(COLUMNS + "WHERE village = :village AND body = :body ORDER BY opened_at DESC LIMIT 1")
                .param("village", village)
                .param("body", body.name())
                .query(Election.class)
                .optional();
    }

    /** The elections of a body within the present scope, by village. */
    public List<Election> all(Body body) {
        return sql.sql(COLUMNS + "WHERE body = :body ORDER BY village")
                .param("body", body.name())
                .query(Election.class)
                .list();
    }

    /** Fixes seats and election day (S03), before the start alone: the table lets nobody change them after it. */
    @Transactional
    public void fix(UUID id, int seats, LocalDate day) {
        sql.sql("UPDATE election.election SET seats = :seats, day = :day WHERE id = :id")
                .param("seats", seats)
                .param("day", day)
                .param("id", id)
                .update();
    }

    @Transactional
    Election lock(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Election.class)
                .single();
    }

    @Transactional
    void enter(Election election, Stage next) {
        sql.sql("SELECT election.enter_stage(:id, :here, :next)")
                .param("id", election.id())
                .param("here", election.stage().name())
                .param("next", next.name())
                .query((row, n) -> true)
                .single();
    }
}
