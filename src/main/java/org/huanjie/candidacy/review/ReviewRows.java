package org.huanjie.candidacy.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 联审表 — the rows of reviews; opened and concluded by the database's own functions alone. */
@Repository
class ReviewRows {

    private static final String COLUMNS = """
            SELECT r.id, r.election, r.village, r.person, c.name, c.sex, r.edition, r.opened_at, r.due_on, r.concluded_at
            FROM candidacy.review r
            JOIN LATERAL (SELECT k.name, k.sex FROM candidacy.candidate k
                          WHERE k.election = r.election AND k.person = r.person LIMIT 1) c ON true
            """;

    private final JdbcClient sql;
    private final Ids ids;

    ReviewRows(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the review that was opened; empty where the person is under review already. */
    Optional<UUID> open(UUID candidate, @Nullable String edition, OffsetDateTime at, LocalDate due) {
        return sql.sql("SELECT candidacy.open_review(:id, :candidate, :edition, :at, :due)")
                .param("id", ids.next())
                .param("candidate", candidate)
                .param("edition", edition)
                .param("at", at)
                .param("due", due)
                .query(UUID.class)
                .optional();
    }

    Optional<Review> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE r.id = :id")
                .param("id", id)
                .query(Review.class)
                .optional();
    }

    List<Review> of(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE r.election = :election ORDER BY r.opened_at, r.id")
                .param("election", election.uuid())
                .query(Review.class)
                .list();
    }

    List<Review> within(String division) {
        return sql.sql(COLUMNS
                        + "WHERE r.village >= :lo AND r.village < :hi ORDER BY r.due_on, r.village, r.opened_at, r.id")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Review.class)
                .list();
    }

    /** Keeps everybody else who acts on this review waiting until the transaction ends. */
    void lock(UUID id) {
        sql.sql("SELECT id FROM candidacy.review WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void adopt(UUID id, String edition, LocalDate due) {
        sql.sql("UPDATE candidacy.review SET edition = :edition, due_on = :due WHERE id = :id AND edition IS NULL")
                .param("edition", edition)
                .param("due", due)
                .param("id", id)
                .update();
    }

    void conclude(UUID id, LocalDate today, OffsetDateTime at) {
        sql.sql("SELECT candidacy.conclude(:id, :today, :at)")
                .param("id", id)
                .param("today", today)
                .param("at", at)
                .query(Integer.class)
                .single();
    }
}
