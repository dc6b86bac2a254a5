package org.huanjie.polling.preparation;

import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 近亲属声明表 — kept for the one question of R-PL-6, gone with the archive. */
@Repository
class Kinfolk {

    private final JdbcClient sql;

    Kinfolk(JdbcClient sql) {
        this.sql = sql;
    }

    List<Kin> of(ElectionId election) {
        return sql.sql("""
                SELECT role AS duty, name, candidate, kinship FROM polling.kin
                WHERE election = :election ORDER BY role, name, candidate""").param("election", election.uuid()).query(Kin.class).list();
    }

    void clear(ElectionId election, Duty duty, String name) {
        sql.sql("DELETE FROM polling.kin WHERE election = :election AND role = :duty AND name = :name")
                .param("election", election.uuid())
                .param("duty", duty.name())
                .param("name", name)
                .update();
    }

    void add(Election election, Kin kin) {
        sql.sql("""
                INSERT INTO polling.kin (election, village, role, name, candidate, kinship)
                VALUES (:election, :village, :duty, :name, :candidate, :kinship)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("duty", kin.duty().name())
                .param("name", kin.name())
                .param("candidate", kin.candidate().uuid())
                .param("kinship", kin.kinship().name())
                .update();
    }
}
