package org.huanjie.polling.preparation;

import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 流动票箱申请表 — who asked that the box come to them. */
@Repository
public class Applicants {

    private final JdbcClient sql;

    Applicants(JdbcClient sql) {
        this.sql = sql;
    }

    public List<VoterId> of(ElectionId election) {
        return sql.sql("SELECT voter FROM polling.applicant WHERE election = :election ORDER BY voter")
                .param("election", election.uuid())
                .query((row, n) -> new VoterId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whoever asked for the mobile box in one round has asked for the next. */
    public void carry(Election from, Election to) {
        sql.sql("""
                INSERT INTO polling.applicant (election, village, voter)
                SELECT :to, village, voter FROM polling.applicant WHERE election = :from""")
                .param("from", from.id().uuid())
                .param("to", to.id().uuid())
                .update();
    }

    void add(Election election, VoterId voter) {
        sql.sql("""
                INSERT INTO polling.applicant (election, village, voter) VALUES (:election, :village, :voter)
                ON CONFLICT DO NOTHING""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("voter", voter.uuid())
                .update();
    }

    boolean remove(ElectionId election, VoterId voter) {
        return sql.sql("DELETE FROM polling.applicant WHERE election = :election AND voter = :voter")
                        .param("election", election.uuid())
                        .param("voter", voter.uuid())
                        .update()
                == 1;
    }
}
