package org.huanjie.polling.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Duty;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 工作人员表 — who is on duty in which part. */
@Repository
public class Roster {

    private final JdbcClient sql;

    Roster(JdbcClient sql) {
        this.sql = sql;
    }

    public List<StaffMember> of(ElectionId election) {
        return sql.sql("""
                SELECT role, name, person, outside, asked_of, present, signed_opening, signed_count, box
                FROM polling.staff WHERE election = :election ORDER BY role, name""")
                .param("election", election.uuid())
                .query(Roster::row)
                .list();
    }

    boolean add(Election election, StaffMember member) {
        return sql.sql("""
                INSERT INTO polling.staff (election, village, role, name, person, outside)
                VALUES (:election, :village, :duty, :name, :person, :outside) ON CONFLICT DO NOTHING""")
                        .param("election", election.id().uuid())
                        .param("village", election.village())
                        .param("duty", member.duty().name())
                        .param("name", member.name())
                        .param("person", member.person().map(VoterId::uuid).orElse(null), java.sql.Types.OTHER)
                        .param("outside", member.outside())
                        .update()
                == 1;
    }

    /**
     * Puts those who were on duty in one round on duty in the next, with what they declared of candidates, but nobody who stands in it. They
     * are called by name again before they count as there.
     */
    public int carry(Election from, Election to, Collection<VoterId> standing) {
        return sql.sql("""
                INSERT INTO polling.staff (election, village, role, name, person, outside, asked_of)
                SELECT :to, village, role, name, person, outside, asked_of FROM polling.staff
                WHERE election = :from AND (person IS NULL OR person <> ALL (CAST(:standing AS uuid[])))""")
                .param("from", from.id().uuid())
                .param("to", to.id().uuid())
                .param("standing", VoterId.uuids(standing))
                .update();
    }

    boolean remove(ElectionId election, Duty duty, String name) {
        return one("DELETE FROM polling.staff", election, duty, name).update() == 1;
    }

    /** Says which villager it is, or that it is none of them; whatever was declared of candidates is to be declared anew. */
    boolean identify(ElectionId election, Duty duty, String name, @Nullable VoterId person) {
        return one(
                                "UPDATE polling.staff SET person = :person, outside = :outside, asked_of = '{}'",
                                election,
                                duty,
                                name)
                        .param("person", person == null ? null : person.uuid(), java.sql.Types.OTHER)
                        .param("outside", person == null)
                        .update()
                == 1;
    }

    void declared(ElectionId election, Duty duty, String name, Set<VoterId> candidates) {
        one("UPDATE polling.staff SET asked_of = CAST(:candidates AS uuid[])", election, duty, name)
                .param("candidates", VoterId.uuids(candidates))
                .update();
    }

    public boolean call(ElectionId election, Duty duty, String name, boolean present) {
        return one("UPDATE polling.staff SET present = :present", election, duty, name)
                        .param("present", present)
                        .update()
                == 1;
    }

    /** Is on this duty no more, and neither is the account that signed in for it. */
    public void leave(ElectionId election, Duty duty, String name) {
        sql.sql("SELECT polling.leave_duty(:election, :duty, :name)")
                .param("election", election.uuid())
                .param("duty", duty.name())
                .param("name", name)
                .query((row, n) -> true)
                .list();
    }

    public boolean assign(ElectionId election, String name, UUID box) {
        return one("UPDATE polling.staff SET box = :box", election, Duty.MOBILE_BOX, name)
                        .param("box", box)
                        .update()
                == 1;
    }

    public void release(UUID box) {
        sql.sql("UPDATE polling.staff SET box = NULL WHERE box = :box")
                .param("box", box)
                .update();
    }

    public boolean signOpening(ElectionId election, Duty duty, String name) {
        return one("UPDATE polling.staff SET signed_opening = true", election, duty, name)
                        .update()
                == 1;
    }

    public boolean signCount(ElectionId election, Duty duty, String name) {
        return one("UPDATE polling.staff SET signed_count = true", election, duty, name)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec one(String statement, ElectionId election, Duty duty, String name) {
        return sql.sql(statement + " WHERE election = :election AND role = :duty AND name = :name")
                .param("election", election.uuid())
                .param("duty", duty.name())
                .param("name", name);
    }

    private static StaffMember row(ResultSet row, int n) throws SQLException {
        return new StaffMember(
                Duty.valueOf(row.getString("role")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(VoterId::new),
                row.getBoolean("outside"),
                Stream.of((UUID[]) row.getArray("asked_of").getArray())
                        .map(VoterId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("present", Boolean.class)),
                row.getBoolean("signed_opening"),
                row.getBoolean("signed_count"),
                Optional.ofNullable(row.getObject("box", UUID.class)));
    }
}
