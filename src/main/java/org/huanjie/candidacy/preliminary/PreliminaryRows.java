package org.huanjie.candidacy.preliminary;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 预选表 — ballots of representatives with the votes of each, and whom they left without a place. */
@Repository
class PreliminaryRows {

    /** 得票一行. */
    private record Votes(UUID candidate, int votes) {}

    private final JdbcClient sql;

    PreliminaryRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<PreliminaryBallot> of(Election election) {
        return sql.sql("""
                SELECT post, number, meeting, present FROM candidacy.preliminary WHERE election = :election ORDER BY post, number""")
                .param("election", election.id().uuid())
                .query((row, n) -> new PreliminaryBallot(
                        Post.valueOf(row.getString("post")),
                        row.getInt("number"),
                        row.getObject("meeting", UUID.class),
                        row.getInt("present"),
                        votes(election, row.getString("post"), row.getInt("number"))))
                .list();
    }

    private Map<UUID, Integer> votes(Election election, String post, int number) {
        var votes = new HashMap<UUID, Integer>();
        sql.sql("""
                SELECT candidate, votes FROM candidacy.preliminary_votes
                WHERE election = :election AND post = :post AND number = :number""")
                .param("election", election.id().uuid())
                .param("post", post)
                .param("number", number)
                .query(Votes.class)
                .list()
                .forEach(one -> votes.put(one.candidate(), one.votes()));
        return votes;
    }

    void keep(Election election, PreliminaryBallot ballot, OffsetDateTime at, String by) {
        sql.sql("""
                INSERT INTO candidacy.preliminary (election, village, post, number, meeting, present, recorded_at, recorded_by)
                VALUES (:election, :village, :post, :number, :meeting, :present, :at, :by)
                ON CONFLICT (election, post, number) DO UPDATE SET meeting = excluded.meeting, present = excluded.present,
                  recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("post", ballot.post().name())
                .param("number", ballot.number())
                .param("meeting", ballot.meeting())
                .param("present", ballot.present())
                .param("at", at)
                .param("by", by)
                .update();
        ballot.votes().forEach((candidate, votes) -> sql.sql("""
                        INSERT INTO candidacy.preliminary_votes (election, village, post, number, candidate, votes)
                        VALUES (:election, :village, :post, :number, :candidate, :votes)
                        ON CONFLICT (election, post, number, candidate) DO UPDATE SET votes = excluded.votes""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("post", ballot.post().name())
                .param("number", ballot.number())
                .param("candidate", candidate)
                .param("votes", votes)
                .update());
    }

    /** Who has no place, and nobody else. */
    void leave(Election election, Collection<UUID> outvoted) {
        sql.sql("""
                UPDATE candidacy.candidate SET outvoted = id = ANY (CAST(:outvoted AS uuid[]))
                WHERE election = :election AND outvoted <> (id = ANY (CAST(:outvoted AS uuid[])))""")
                .param("outvoted", outvoted.toArray(UUID[]::new))
                .param("election", election.id().uuid())
                .update();
    }
}
