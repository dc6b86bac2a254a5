package org.huanjie.election.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选委会成员表 — who sits, who is in reserve, who left. */
@Repository
class CommitteeMembers {

    private final JdbcClient sql;

    CommitteeMembers(JdbcClient sql) {
        this.sql = sql;
    }

    List<Committee.Member> current(ElectionId election) {
        return sql.sql("""
                SELECT m.id, m.place, m.name, m.office, m.meeting, m.person
                FROM election.committee_member m JOIN election.election e ON e.first = m.election
                WHERE e.id = :election AND m.left_on IS NULL ORDER BY m.place""")
                .param("election", election.uuid())
                .query(Committee.Member.class)
                .list();
    }

    int lastPlace(ElectionId election) {
        return sql.sql("""
                SELECT coalesce(max(m.place), 0)
                FROM election.committee_member m JOIN election.election e ON e.first = m.election WHERE e.id = :election""")
                .param("election", election.uuid())
                .query(Integer.class)
                .single();
    }

    void add(Election election, Committee.Member member) {
        sql.sql("""
                INSERT INTO election.committee_member (id, election, village, place, name, office, meeting)
                VALUES (:id, :election, :village, :place, :name, :office, :meeting)""")
                .param("id", member.id())
                .param("election", election.first().uuid())
                .param("village", election.village())
                .param("place", member.place())
                .param("name", member.name())
                .param("office", member.office().name())
                .param("meeting", member.meeting())
                .update();
    }

    void leave(UUID member, LocalDate on, Committee.Because because) {
        sql.sql("UPDATE election.committee_member SET left_on = :on, left_because = :because WHERE id = :id")
                .param("on", on)
                .param("because", because.name())
                .param("id", member)
                .update();
    }

    /** Says which person of the roll the member is. */
    void person(UUID member, CommitteePerson person) {
        sql.sql("UPDATE election.committee_member SET person = :person WHERE id = :id")
                .param("person", person.uuid())
                .param("id", member)
                .update();
    }

    /** Who left, in the order of leaving. */
    List<Committee.Left> left(ElectionId election) {
        return sql.sql("""
                SELECT m.name, m.office, m.left_on AS on, m.left_because AS because,
                  coalesce((SELECT s.name FROM election.committee_member s WHERE s.steps_in_for = m.id), '') AS stepped_in
                FROM election.committee_member m JOIN election.election e ON e.first = m.election
                WHERE e.id = :election AND m.left_on IS NOT NULL AND m.left_because <> 'CHOSEN_ANEW'
                ORDER BY m.left_on, m.place""")
                .param("election", election.uuid())
                .query(Committee.Left.class)
                .list();
    }

    /** The first of the reserve takes the place of who left. */
    void stepIn(Committee.Member next, Committee.Member leaving) {
        sql.sql("UPDATE election.committee_member SET office = 'MEMBER', steps_in_for = :left WHERE id = :id")
                .param("left", leaving.id())
                .param("id", next.id())
                .update();
    }

    void office(UUID member, Committee.Office office) {
        sql.sql("UPDATE election.committee_member SET office = :office WHERE id = :id")
                .param("office", office.name())
                .param("id", member)
                .update();
    }
}
