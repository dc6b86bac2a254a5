package org.huanjie.election.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提议表 — one proposal of a county waits at a time; what was answered stays. */
@Repository
class TermProposals {

    private static final String WAITING = """
            SELECT id, county, edition, began_on AS began, ends_on AS ends, proposed_by
            FROM election.term_proposal WHERE county = :county AND answered_at IS NULL""";

    private final JdbcClient sql;
    private final Clock clock;

    TermProposals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<TermProposal> waiting(String county) {
        return sql.sql(WAITING)
                .param("county", county)
                .query(TermProposals::proposal)
                .optional();
    }

    /** As {@link #waiting}; nobody else answers it until the transaction ends. */
    Optional<TermProposal> take(String county, TermProposalId id) {
        return sql.sql(WAITING + " AND id = :id FOR UPDATE")
                .param("county", county)
                .param("id", id.uuid())
                .query(TermProposals::proposal)
                .optional();
    }

    private static TermProposal proposal(ResultSet row, int number) throws SQLException {
        return new TermProposal(
                new TermProposalId(row.getObject("id", UUID.class)),
                row.getString("county"),
                row.getString("edition"),
                row.getObject("began", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("proposed_by"));
    }

    void add(TermProposal proposal) {
        sql.sql("""
                INSERT INTO election.term_proposal (id, county, edition, began_on, ends_on, proposed_at, proposed_by)
                VALUES (:id, :county, :edition, :began, :ends, :at, :by)""")
                .param("id", proposal.id().uuid())
                .param("county", proposal.county())
                .param("edition", proposal.edition())
                .param("began", proposal.began())
                .param("ends", proposal.ends())
                .param("at", OffsetDateTime.now(clock))
                .param("by", proposal.proposedBy())
                .update();
    }

    /** @param term the term that was opened; none where the proposal falls */
    void answer(TermProposal proposal, @Nullable UUID term, String by) {
        sql.sql("UPDATE election.term_proposal SET answered_at = :at, answered_by = :by, term = :term WHERE id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("term", term)
                .param("id", proposal.id().uuid())
                .update();
    }
}
