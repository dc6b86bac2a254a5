package org.huanjie.candidacy.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.roll.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同一人的联审 — other reviews of the same person, who may be on another roll by now (R-RG-3). */
@Service
@Transactional(readOnly = true)
public class PersonReviews {

    /** 别处的联审 — where and when; nothing of what was found. */
    public record Elsewhere(UUID review, String village, OffsetDateTime openedAt) {}

    private final Roll roll;
    private final JdbcClient sql;

    PersonReviews(Roll roll, JdbcClient sql) {
        this.roll = roll;
        this.sql = sql;
    }

    /** All of them, for the person to know. */
    public List<Elsewhere> all(Review of) {
        return others(of, "SELECT review, village, opened_at FROM candidacy.reviews_of(:people) WHERE review <> :review ORDER BY opened_at");
    }

    /** Those in the scope of whoever asks. */
    public List<Elsewhere> within(Review of) {
        return others(
                of,
                "SELECT id AS review, village, opened_at FROM candidacy.review WHERE person = ANY (:people) AND id <> :review ORDER BY opened_at");
    }

    private List<Elsewhere> others(Review of, String question) {
        return sql.sql(question)
                .param("people", roll.registrations(of.person()).toArray(UUID[]::new))
                .param("review", of.id())
                .query(Elsewhere.class)
                .list();
    }
}
