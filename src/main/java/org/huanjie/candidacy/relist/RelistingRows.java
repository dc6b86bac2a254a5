package org.huanjie.candidacy.relist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 名单变动表 — who is on a list that is out, who left it in which announcement and who followed. */
@Repository
class RelistingRows {

    /** 在名单上的一行; {@code withdrawnAt} where a withdrawal came when the list was out. */
    record Standing(ListedPerson who, @Nullable OffsetDateTime withdrawnAt) {}

    /** 征询 — when somebody was asked, and what they answered. */
    record Asked(UUID candidate, LocalDate askedOn, @Nullable Boolean stands) {}

    /** 一次公布的变动; {@code reason} is null of who followed. */
    record Change(ListedPerson who, @Nullable DepartureReason reason) {}

    private final JdbcClient sql;

    RelistingRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Standing> standing(ElectionId election) {
        return sql.sql("""
                SELECT * FROM candidacy.candidate
                WHERE election = :election AND left_in IS NULL AND barred_by IS NULL AND NOT outvoted
                  AND (withdrawn_on IS NULL OR after_list)""")
                .param("election", election.uuid())
                .query((row, n) -> new Standing(
                        person(row),
                        row.getBoolean("after_list") ? row.getObject("withdrawn_at", OffsetDateTime.class) : null))
                .list();
    }

    /** Everybody who was ever entered, by the id of their line. */
    Map<UUID, ListedPerson> all(ElectionId election) {
        var all = new HashMap<UUID, ListedPerson>();
        sql.sql("SELECT * FROM candidacy.candidate WHERE election = :election")
                .param("election", election.uuid())
                .query((row, n) -> person(row))
                .list()
                .forEach(one -> all.put(one.candidate(), one));
        return all;
    }

    Map<UUID, Asked> asked(ElectionId election) {
        var asked = new HashMap<UUID, Asked>();
        sql.sql("SELECT candidate, asked_on, stands FROM candidacy.asked_next WHERE election = :election")
                .param("election", election.uuid())
                .query(Asked.class)
                .list()
                .forEach(one -> asked.put(one.candidate(), one));
        return asked;
    }

    void ask(Election election, UUID candidate, LocalDate on, String by) {
        sql.sql("""
                INSERT INTO candidacy.asked_next (candidate, election, village, asked_on, asked_by)
                VALUES (:candidate, :election, :village, :on, :by)""")
                .param("candidate", candidate)
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("on", on)
                .param("by", by)
                .update();
    }

    void answer(UUID candidate, boolean stands, LocalDate on, String by) {
        sql.sql("""
                UPDATE candidacy.asked_next SET stands = :stands, answered_on = :on, answered_by = :by
                WHERE candidate = :candidate AND answered_on IS NULL""")
                .param("stands", stands)
                .param("on", on)
                .param("by", by)
                .param("candidate", candidate)
                .update();
    }

    /** The number of the last announcement; 1 is the first publication, which has no row. */
    int last(ElectionId election) {
        return sql.sql("SELECT coalesce(max(number), 1) FROM candidacy.relisting WHERE election = :election")
                .param("election", election.uuid())
                .query(Integer.class)
                .single();
    }

    LocalDate day(ElectionId election, int number) {
        return sql.sql("SELECT day FROM candidacy.relisting WHERE election = :election AND number = :number")
                .param("election", election.uuid())
                .param("number", number)
                .query(LocalDate.class)
                .single();
    }

    List<Change> changes(ElectionId election, int number) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE election = :election AND (left_in = :number OR joined_in = :number)")
                .param("election", election.uuid())
                .param("number", number)
                .query((row, n) -> new Change(
                        person(row),
                        row.getString("left_because") == null || row.getInt("left_in") != number
                                ? null
                                : DepartureReason.valueOf(row.getString("left_because"))))
                .list();
    }

    void announce(Election election, int number, LocalDate day, String by) {
        sql.sql("INSERT INTO candidacy.relisting (election, number, village, day, by) VALUES (:election, :number, :village, :day, :by)")
                .param("election", election.id().uuid())
                .param("number", number)
                .param("village", election.village())
                .param("day", day)
                .param("by", by)
                .update();
    }

    void leaveOut(UUID candidate, DepartureReason reason, int number) {
        sql.sql("UPDATE candidacy.candidate SET left_in = :number, left_because = :reason WHERE id = :id")
                .param("number", number)
                .param("reason", reason.name())
                .param("id", candidate)
                .update();
    }

    void takeIn(UUID candidate, int number) {
        sql.sql("UPDATE candidacy.candidate SET joined_in = :number, withdrawn_on = NULL, withdrawn_at = NULL, outvoted = false WHERE id = :id")
                .param("number", number)
                .param("id", candidate)
                .update();
    }

    private static ListedPerson person(ResultSet row) throws SQLException {
        return new ListedPerson(
                row.getObject("id", UUID.class),
                new VoterId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Post.valueOf(row.getString("post")));
    }
}
