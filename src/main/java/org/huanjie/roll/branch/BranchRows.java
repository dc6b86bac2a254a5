package org.huanjie.roll.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 党员名册表. */
@Repository
class BranchRows {

    private static final String COLUMNS =
            "SELECT id, election, village, person, name, sex, birth_year, standing, rights FROM roll.branch_member ";

    private final JdbcClient sql;

    BranchRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<BranchMember> of(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election ORDER BY name, birth_year, id")
                .param("election", election.uuid())
                .query(BranchRows::row)
                .list();
    }

    Optional<BranchMember> find(ElectionId election, BranchMemberId id) {
        return sql.sql(COLUMNS + "WHERE election = :election AND id = :id")
                .param("election", election.uuid())
                .param("id", id.uuid())
                .query(BranchRows::row)
                .optional();
    }

    void add(BranchMember one, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO roll.branch_member
                  (id, election, village, person, name, sex, birth_year, standing, rights, entered_at)
                VALUES (:id, :election, :village, :person, :name, :sex, :birthYear, :standing, :rights, :at)""")
                .param("id", one.id().uuid())
                .param("election", one.election().uuid())
                .param("village", one.village())
                .param("person", one.person().uuid())
                .param("name", one.name())
                .param("sex", one.sex())
                .param("birthYear", one.birthYear())
                .param("standing", one.standing().name())
                .param("rights", one.rights().name())
                .param("at", at)
                .update();
    }

    void change(BranchMemberId id, BranchStanding standing, BranchRights rights) {
        sql.sql("UPDATE roll.branch_member SET standing = :standing, rights = :rights WHERE id = :id")
                .param("standing", standing.name())
                .param("rights", rights.name())
                .param("id", id.uuid())
                .update();
    }

    void remove(BranchMemberId id) {
        sql.sql("DELETE FROM roll.branch_member WHERE id = :id")
                .param("id", id.uuid())
                .update();
    }

    private static BranchMember row(ResultSet row, int n) throws SQLException {
        return new BranchMember(
                new BranchMemberId(row.getObject("id", UUID.class)),
                new ElectionId(row.getObject("election", UUID.class)),
                row.getString("village"),
                new VoterId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("sex"),
                row.getInt("birth_year"),
                BranchStanding.valueOf(row.getString("standing")),
                BranchRights.valueOf(row.getString("rights")));
    }
}
