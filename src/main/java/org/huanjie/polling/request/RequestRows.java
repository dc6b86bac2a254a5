package org.huanjie.polling.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.request.VotingRequest.Asker;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 投票申请表 — the requests of a vote, sealed but for their kind and their days. */
@Repository
class RequestRows {

    private static final String COLUMNS =
            "SELECT id, village, kind, name_sealed, contact_sealed, asked_at FROM polling.voting_request ";

    private final JdbcClient sql;
    private final Vault vault;

    RequestRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(VotingRequest request, ElectionId election) {
        var asker = request.asker().orElseThrow();
        sql.sql("""
                INSERT INTO polling.voting_request (id, village, election, kind, name_sealed, contact_sealed, asked_at)
                VALUES (:id, :village, :election, :kind, :name, :contact, :at)""")
                .param("id", request.id().uuid())
                .param("village", request.village())
                .param("election", election.uuid())
                .param("kind", request.kind().name())
                .param("name", vault.seal(asker.name(), context(request.id())))
                .param("contact", vault.seal(asker.contact(), context(request.id())))
                .param("at", request.askedAt())
                .update();
    }

    /** Those that wait, the first first. */
    List<VotingRequest> waiting(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election AND done_at IS NULL ORDER BY asked_at, id")
                .param("election", election.uuid())
                .query((row, n) -> request(row))
                .list();
    }

    Optional<VotingRequest> find(VotingRequestId id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.uuid())
                .query((row, n) -> request(row))
                .optional();
    }

    /** Done with, once; who asked goes with it. */
    boolean done(VotingRequestId id, OffsetDateTime at, String by) {
        return sql.sql("""
                UPDATE polling.voting_request SET name_sealed = NULL, contact_sealed = NULL, done_at = :at, done_by = :by
                WHERE id = :id AND done_at IS NULL""")
                        .param("at", at)
                        .param("by", by)
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    private VotingRequest request(ResultSet row) throws SQLException {
        var id = new VotingRequestId(row.getObject("id", UUID.class));
        var name = Optional.ofNullable(row.getBytes("name_sealed"));
        var contact = row.getBytes("contact_sealed");
        return new VotingRequest(
                id,
                row.getString("village"),
                RequestKind.valueOf(row.getString("kind")),
                row.getObject("asked_at", OffsetDateTime.class),
                name.map(sealed -> new Asker(vault.open(sealed, context(id)), vault.open(contact, context(id)))));
    }

    private static String context(VotingRequestId id) {
        return "polling.voting_request:" + id;
    }
}
