package org.huanjie.polling;

import java.util.List;
import java.util.UUID;
import org.huanjie.election.Election;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 工作人员表 — who is on duty in which part. */
@Repository
class Roster {

    private final JdbcClient sql;

    Roster(JdbcClient sql) {
        this.sql = sql;
    }

    List<StaffMember> of(UUID election) {
        return sql.sql("SELECT role AS duty, name FROM polling.staff WHERE election = :election ORDER BY role, name")
                .param("election", election)
                .query(StaffMember.class)
                .list();
    }

    boolean add(Election election, StaffMember member) {
        return sql.sql("""
                INSERT INTO polling.staff (election, village, role, name) VALUES (:election, :village, :duty, :name)
                ON CONFLICT DO NOTHING""")
                        .param("election", election.id())
                        .param("village", election.village())
                        .param("duty", member.duty().name())
                        .param("name", member.name())
                        .update()
                == 1;
    }

    boolean remove(UUID election, StaffMember member) {
        return sql.sql("DELETE FROM polling.staff WHERE election = :election AND role = :duty AND name = :name")
                        .param("election", election)
                        .param("duty", member.duty().name())
                        .param("name", member.name())
                        .update()
                == 1;
    }
}
