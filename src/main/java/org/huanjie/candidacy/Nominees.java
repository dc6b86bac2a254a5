package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Post;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 被提名人表 — the rows of all who stand or stood. */
@Repository
class Nominees {

    /** 被提名行 — one person for one post, as stored. */
    record Row(
            UUID id,
            UUID election,
            String village,
            UUID person,
            String name,
            String sex,
            Post post,
            Channel channel,
            int nominators,
            @Nullable String education,
            @Nullable String politicalStatus,
            LocalDate enteredOn,
            @Nullable LocalDate withdrawnOn,
            boolean namesake) {

        Candidate candidate() {
            return new Candidate(id, election, person, name, sex, post);
        }

        Nominee nominee() {
            return new Nominee(candidate(), channel, enteredOn, Optional.ofNullable(withdrawnOn));
        }

        boolean stands() {
            return withdrawnOn == null;
        }
    }

    private final JdbcClient sql;

    Nominees(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(UUID election) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE election = :election")
                .param("election", election)
                .query(Row.class)
                .list();
    }

    /** Everyone who was entered in the villages of this division, for whatever election. */
    List<Row> within(String division) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE village >= :lo AND village < :hi")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Row.class)
                .list();
    }

    Optional<Row> find(UUID id) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    void add(Row row) {
        sql.sql("""
                INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, nominators,
                  education, political_status, entered_on)
                VALUES (:id, :election, :village, :person, :name, :sex, :post, :channel, :nominators,
                  :education, :politicalStatus, :enteredOn)""")
                .param("id", row.id())
                .param("election", row.election())
                .param("village", row.village())
                .param("person", row.person())
                .param("name", row.name())
                .param("sex", row.sex())
                .param("post", row.post().name())
                .param("channel", row.channel().name())
                .param("nominators", row.nominators())
                .param("education", row.education())
                .param("politicalStatus", row.politicalStatus())
                .param("enteredOn", row.enteredOn())
                .update();
    }

    void withdraw(UUID id, @Nullable LocalDate on) {
        sql.sql("UPDATE candidacy.candidate SET withdrawn_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Marks a person as another of the same name than the committee's member. */
    void namesake(UUID id) {
        sql.sql("UPDATE candidacy.candidate SET namesake = true WHERE id = :id")
                .param("id", id)
                .update();
    }
}
