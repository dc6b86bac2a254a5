package org.huanjie.polling.desk;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选民票册表 — the roll as it stood when the poll opened; each entry with its mark, which while the poll lives is a blind one. */
@Repository
public class Electors {

    /** 票册行 — one entry; {@code desk} by its name, as long as desk and minute are kept. */
    public record Row(
            VoterId voter,
            @Nullable VoterId agent,
            boolean marked,
            boolean byProxy,
            @Nullable String desk,
            @Nullable OffsetDateTime minute) {}

    private static final String COLUMNS =
            "SELECT voter, agent, marked, by_proxy FROM polling.elector e WHERE e.election = :election AND ";

    private final JdbcClient sql;
    private final Marks marks;
    private final Desks desks;

    Electors(JdbcClient sql, Marks marks, Desks desks) {
        this.sql = sql;
        this.marks = marks;
        this.desks = desks;
    }

    /** Takes the roll into the book, with those who have delegated. */
    int take(Election election, Collection<VoterId> voters) {
        return sql.sql("""
                INSERT INTO polling.elector (election, voter, village, agent)
                SELECT :election, v.voter, :village, p.agent
                FROM unnest(CAST(:voters AS uuid[])) AS v (voter)
                LEFT JOIN polling.proxy p ON p.election = :election AND p.principal = v.voter""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("voters", VoterId.uuids(voters))
                .update();
    }

    /** Takes the book of another vote as it was, unmarked, with those who have delegated for this one (R-RG-10). */
    int copy(Election from, Election to) {
        return sql.sql("""
                INSERT INTO polling.elector (election, voter, village, agent)
                SELECT :to, e.voter, e.village, p.agent
                FROM polling.elector e LEFT JOIN polling.proxy p ON p.election = :to AND p.principal = e.voter
                WHERE e.election = :from""")
                .param("from", from.id().uuid())
                .param("to", to.id().uuid())
                .update();
    }

    Set<VoterId> everybody(ElectionId election) {
        return Set.copyOf(sql.sql("SELECT voter FROM polling.elector WHERE election = :election")
                .param("election", election.uuid())
                .query((row, n) -> new VoterId(row.getObject("voter", UUID.class)))
                .list());
    }

    public List<Row> among(ElectionId election, Collection<VoterId> voters) {
        return drawn(
                election,
                sql.sql(COLUMNS + "e.voter = ANY (CAST(:voters AS uuid[]))")
                        .param("election", election.uuid())
                        .param("voters", VoterId.uuids(voters)));
    }

    /** The principals of these agents. */
    List<Row> principalsOf(ElectionId election, Collection<VoterId> agents) {
        return drawn(
                election,
                sql.sql(COLUMNS + "e.agent = ANY (CAST(:agents AS uuid[])) ORDER BY e.voter")
                        .param("election", election.uuid())
                        .param("agents", VoterId.uuids(agents)));
    }

    private List<Row> drawn(ElectionId election, JdbcClient.StatementSpec asked) {
        var entries = asked.query((row, n) -> new Row(
                        new VoterId(row.getObject("voter", UUID.class)),
                        VoterId.orNull(row.getObject("agent", UUID.class)),
                        row.getBoolean("marked"),
                        row.getBoolean("by_proxy"),
                        null,
                        null))
                .list();
        var drawn = marks.among(election, entries.stream().map(Row::voter).toList());
        if (drawn.isEmpty()) {
            return entries;
        }
        var names = desks.of(election).stream().collect(Collectors.toMap(Desk::id, Desk::name));
        return entries.stream()
                .map(entry -> Optional.ofNullable(drawn.get(entry.voter()))
                        .map(mark -> new Row(
                                entry.voter(),
                                entry.agent(),
                                true,
                                mark.byProxy(),
                                names.get(mark.desk()),
                                mark.minute()))
                        .orElse(entry))
                .toList();
    }

    public int count(ElectionId election) {
        return count("SELECT count(*) FROM polling.elector WHERE election = :election", election);
    }

    /**
     * Goes through a book that has just been taken. A page is written once more when it is first read (hint bits); the desks' looking-ups
     * would do that one by one, and tell something of who came first.
     */
    public void leafThrough(ElectionId election) {
        int _ = count("SELECT count(*) FROM polling.elector WHERE election = :election AND NOT marked", election);
    }

    /** While the poll is open its blind marks, afterwards those that were carried into the book. */
    public int marked(ElectionId election) {
        return count("""
                SELECT (SELECT count(*) FROM polling.elector WHERE election = :election AND marked)
                  + (SELECT count(*) FROM polling.mark m JOIN polling.poll p USING (election)
                     WHERE m.election = :election AND p.closed_at IS NULL)""", election);
    }

    public int byProxy(ElectionId election) {
        int carried = count(
                "SELECT count(*) FROM polling.elector WHERE election = :election AND marked AND by_proxy", election);
        return carried > 0 ? carried : delegatedAndDrawn(election);
    }

    private int delegatedAndDrawn(ElectionId election) {
        var delegated = sql.sql("SELECT voter FROM polling.elector WHERE election = :election AND agent IS NOT NULL")
                .param("election", election.uuid())
                .query((row, n) -> new VoterId(row.getObject("voter", UUID.class)))
                .list();
        return Math.toIntExact(marks.among(election, delegated).values().stream()
                .filter(Marks.Content::byProxy)
                .count());
    }

    public int delegated(ElectionId election) {
        return count("SELECT count(*) FROM polling.elector WHERE election = :election AND agent IS NOT NULL", election);
    }

    private int count(String query, ElectionId election) {
        return sql.sql(query)
                .param("election", election.uuid())
                .query(Integer.class)
                .single();
    }
}
