package org.huanjie.polling;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.Election;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选民票册表 — the roll as it stood when the poll opened, each entry with its mark. */
@Repository
class Electors {

    /** 票册行 — one entry; {@code desk} by its name. */
    record Row(
            UUID voter,
            @Nullable UUID agent,
            boolean marked,
            boolean byProxy,
            @Nullable String desk,
            @Nullable OffsetDateTime minute) {}

    private static final String COLUMNS = """
            SELECT e.voter, e.agent, e.marked, e.by_proxy, d.name AS desk, e.minute
            FROM polling.elector e LEFT JOIN polling.desk d ON d.id = e.desk
            WHERE e.election = :election AND\s""";

    private final JdbcClient sql;

    Electors(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the roll into the book, with those who have delegated. */
    int take(Election election, Collection<UUID> voters) {
        return sql.sql("""
                INSERT INTO polling.elector (election, voter, village, agent)
                SELECT :election, v.voter, :village, p.agent
                FROM unnest(CAST(:voters AS uuid[])) AS v (voter)
                LEFT JOIN polling.proxy p ON p.election = :election AND p.principal = v.voter""")
                .param("election", election.id())
                .param("village", election.village())
                .param("voters", voters.toArray(UUID[]::new))
                .update();
    }

    /** Takes the book of another vote as it was, unmarked, with those who have delegated for this one (R-RG-10). */
    int copy(Election from, Election to) {
        return sql.sql("""
                INSERT INTO polling.elector (election, voter, village, agent)
                SELECT :to, e.voter, e.village, p.agent
                FROM polling.elector e LEFT JOIN polling.proxy p ON p.election = :to AND p.principal = e.voter
                WHERE e.election = :from""").param("from", from.id()).param("to", to.id()).update();
    }

    List<Row> among(UUID election, Collection<UUID> voters) {
        return sql.sql(COLUMNS + "e.voter = ANY (CAST(:voters AS uuid[]))")
                .param("election", election)
                .param("voters", voters.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    /** The principals of these agents. */
    List<Row> principalsOf(UUID election, Collection<UUID> agents) {
        return sql.sql(COLUMNS + "e.agent = ANY (CAST(:agents AS uuid[])) ORDER BY e.voter")
                .param("election", election)
                .param("agents", agents.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    int count(UUID election) {
        return count("SELECT count(*) FROM polling.elector WHERE election = :election", election);
    }

    int marked(UUID election) {
        return count("SELECT count(*) FROM polling.elector WHERE election = :election AND marked", election);
    }

    int byProxy(UUID election) {
        return count(
                "SELECT count(*) FROM polling.elector WHERE election = :election AND marked AND by_proxy", election);
    }

    int delegated(UUID election) {
        return count("SELECT count(*) FROM polling.elector WHERE election = :election AND agent IS NOT NULL", election);
    }

    private int count(String query, UUID election) {
        return sql.sql(query).param("election", election).query(Integer.class).single();
    }
}
