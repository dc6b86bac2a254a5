package org.huanjie.polling.preparation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 委托表 — who has delegated to whom. */
@Repository
class Delegations {

    /** 委托行. */
    record Row(VoterId principal, VoterId agent, Kinship kinship, Optional<WhyAway> away) {}

    private final JdbcClient sql;

    Delegations(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(ElectionId election) {
        return sql.sql("""
                SELECT principal, agent, kinship, absence FROM polling.proxy WHERE election = :election
                ORDER BY delegated_on, principal""")
                .param("election", election.uuid())
                .query((row, n) -> new Row(
                        new VoterId(row.getObject("principal", UUID.class)),
                        new VoterId(row.getObject("agent", UUID.class)),
                        Kinship.valueOf(row.getString("kinship")),
                        Optional.ofNullable(row.getString("absence")).map(WhyAway::valueOf)))
                .list();
    }

    void add(Election election, Row row, LocalDate day) {
        sql.sql("""
                INSERT INTO polling.proxy (election, village, principal, agent, kinship, absence, delegated_on)
                VALUES (:election, :village, :principal, :agent, :kinship, :absence, :day)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("principal", row.principal().uuid())
                .param("agent", row.agent().uuid())
                .param("kinship", row.kinship().name())
                .param("absence", row.away().map(WhyAway::name).orElse(null))
                .param("day", day)
                .update();
    }

    /** Takes the delegations of one vote over to the next, but for those to people who now stand and may not carry them. */
    int carry(Election from, Election to, Collection<VoterId> standing, Collection<Kinship> allowed) {
        return sql.sql("""
                INSERT INTO polling.proxy (election, village, principal, agent, kinship, absence, delegated_on)
                SELECT :to, village, principal, agent, kinship, absence, delegated_on FROM polling.proxy
                WHERE election = :from
                  AND (agent <> ALL (CAST(:standing AS uuid[])) OR kinship = ANY (CAST(:allowed AS text[])))""")
                .param("from", from.id().uuid())
                .param("to", to.id().uuid())
                .param("standing", VoterId.uuids(standing))
                .param("allowed", allowed.stream().map(Kinship::name).toArray(String[]::new))
                .update();
    }

    boolean remove(ElectionId election, VoterId principal) {
        return sql.sql("DELETE FROM polling.proxy WHERE election = :election AND principal = :principal")
                        .param("election", election.uuid())
                        .param("principal", principal.uuid())
                        .update()
                == 1;
    }
}
