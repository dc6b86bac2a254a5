package org.huanjie.roll;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公布表 — when each election's roll was posted. */
@Repository
class Postings {

    private final JdbcClient sql;

    Postings(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Posting.Posted> find(UUID election) {
        return sql.sql("SELECT village, posted_on, voters FROM roll.posting WHERE election = :election")
                .param("election", election)
                .query(Posting.Posted.class)
                .optional();
    }

    void add(UUID election, Posting.Posted posted, String by) {
        sql.sql("""
                INSERT INTO roll.posting (election, village, posted_on, voters, by)
                VALUES (:election, :village, :on, :voters, :by)""")
                .param("election", election)
                .param("village", posted.village())
                .param("on", posted.postedOn())
                .param("voters", posted.voters())
                .param("by", by)
                .update();
    }
}
