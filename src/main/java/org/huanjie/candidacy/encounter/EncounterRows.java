package org.huanjie.candidacy.encounter;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 见面会表 — meetings of candidates with who came, questions and answers. */
@Repository
class EncounterRows {

    private final JdbcClient sql;

    EncounterRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Encounter> of(Election election) {
        return sql.sql("""
                SELECT id, number, at, place, villagers FROM candidacy.encounter WHERE election = :election ORDER BY number""")
                .param("election", election.id().uuid())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Encounter(
                            id,
                            row.getInt("number"),
                            row.getObject("at", LocalDateTime.class),
                            row.getString("place"),
                            row.getObject("villagers", Integer.class),
                            present(id),
                            answers(id));
                })
                .list();
    }

    private List<Encounter.Present> present(UUID encounter) {
        return sql.sql("""
                SELECT p.candidate, c.name, c.post, p.came FROM candidacy.encounter_candidate p
                JOIN candidacy.candidate c ON c.id = p.candidate WHERE p.encounter = :encounter""")
                .param("encounter", encounter)
                .query((row, n) -> new Encounter.Present(
                        row.getObject("candidate", UUID.class),
                        row.getString("name"),
                        Post.valueOf(row.getString("post")),
                        row.getBoolean("came")))
                .list();
    }

    private List<Encounter.Answer> answers(UUID encounter) {
        return sql.sql("""
                SELECT a.question, c.name AS by, a.answer FROM candidacy.encounter_answer a
                JOIN candidacy.candidate c ON c.id = a.candidate WHERE a.encounter = :encounter ORDER BY a.number""")
                .param("encounter", encounter)
                .query(Encounter.Answer.class)
                .list();
    }

    void announce(Election election, UUID id, int number, LocalDateTime at, String place, OffsetDateTime now, String by) {
        sql.sql("""
                INSERT INTO candidacy.encounter (id, election, village, number, at, place, announced_at, announced_by)
                VALUES (:id, :election, :village, :number, :at, :place, :now, :by)
                ON CONFLICT (election, number) DO UPDATE SET at = excluded.at, place = excluded.place,
                  announced_at = excluded.announced_at, announced_by = excluded.announced_by""")
                .param("id", id)
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("number", number)
                .param("at", at)
                .param("place", place)
                .param("now", now)
                .param("by", by)
                .update();
    }

    void hold(UUID id, int villagers, OffsetDateTime now, String by) {
        sql.sql("UPDATE candidacy.encounter SET villagers = :villagers, recorded_at = :now, recorded_by = :by WHERE id = :id")
                .param("villagers", villagers)
                .param("now", now)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void present(Election election, UUID encounter, UUID candidate, boolean came) {
        sql.sql("""
                INSERT INTO candidacy.encounter_candidate (encounter, candidate, election, village, came)
                VALUES (:encounter, :candidate, :election, :village, :came)
                ON CONFLICT (encounter, candidate) DO UPDATE SET came = excluded.came""")
                .param("encounter", encounter)
                .param("candidate", candidate)
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("came", came)
                .update();
    }

    void answer(Election election, UUID encounter, int number, UUID candidate, String question, String answer) {
        sql.sql("""
                INSERT INTO candidacy.encounter_answer (encounter, number, election, village, candidate, question, answer)
                VALUES (:encounter, :number, :election, :village, :candidate, :question, :answer)""")
                .param("encounter", encounter)
                .param("number", number)
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("candidate", candidate)
                .param("question", question)
                .param("answer", answer)
                .update();
    }
}
