package org.huanjie.discipline.pledge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Ids;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 承诺表 — pledges, the papers on which several stand, the signatures that were drawn; what is signed is sealed. */
@Repository
class PledgeRows {

    /** 给出情况 — when, on which paper or by which drawn signature, and who received it. */
    record Given(OffsetDateTime at, Optional<UUID> paper, Optional<SignedPaper> signature, String received) {}

    private record Signed(
            UUID id, byte @Nullable [] drawn, @Nullable UUID paper, byte @Nullable [] scanned) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    PledgeRows(JdbcClient sql, Vault vault, Ids ids, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    List<DisciplinePledge> of(Election election) {
        return sql.sql("""
                SELECT g.id, g.person, g.kind, g.edition, g.digest, g.given_at, g.paper, g.received_by, g.taken_back_at
                FROM discipline.pledge g JOIN discipline.person p ON p.id = g.person
                WHERE p.village = :village AND p.term = :term ORDER BY g.given_at, g.id""")
                .param("village", election.village())
                .param("term", election.term())
                .query(DisciplinePledge.class)
                .list();
    }

    UUID file(String village, SignedPaper paper, String by) {
        var id = ids.next();
        sql.sql(
                        "INSERT INTO discipline.paper (id, village, content_sealed, filed_by, filed_at) VALUES (:id, :village, :content, :by, :at)")
                .param("id", id)
                .param("village", village)
                .param("content", paper.sealed(vault, id))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    UUID add(EnrolledPerson person, ReadText read, Given given) {
        var id = ids.next();
        sql.sql("""
                INSERT INTO discipline.pledge (id, person, village, kind, edition, digest, given_at, paper, signature_sealed, received_by)
                VALUES (:id, :person, :village, :kind, :edition, :digest, :at, :paper, CAST(:signature AS bytea), :by)""")
                .param("id", id)
                .param("person", person.id())
                .param("village", person.village())
                .param("kind", read.kind().name())
                .param("edition", read.edition())
                .param("digest", read.digest())
                .param("at", given.at())
                .param("paper", given.paper().orElse(null), java.sql.Types.OTHER)
                .param(
                        "signature",
                        given.signature().map(one -> one.sealed(vault, id)).orElse(null))
                .param("by", given.received())
                .update();
        return id;
    }

    void takeBack(UUID pledge, OffsetDateTime at) {
        sql.sql("UPDATE discipline.pledge SET taken_back_at = :at WHERE id = :id")
                .param("at", at)
                .param("id", pledge)
                .update();
    }

    Optional<SignedPaper> signature(String village, UUID pledge) {
        return sql.sql("""
                SELECT g.id, g.signature_sealed AS drawn, s.id AS paper, s.content_sealed AS scanned
                FROM discipline.pledge g LEFT JOIN discipline.paper s ON s.id = g.paper
                WHERE g.id = :id AND g.village = :village""")
                .param("id", pledge)
                .param("village", village)
                .query((row, n) -> new Signed(
                        row.getObject("id", UUID.class),
                        row.getBytes("drawn"),
                        row.getObject("paper", UUID.class),
                        row.getBytes("scanned")))
                .optional()
                .flatMap(this::opened);
    }

    private Optional<SignedPaper> opened(Signed one) {
        if (one.drawn() != null) {
            return Optional.of(SignedPaper.open(one.drawn(), vault, one.id()));
        }
        return one.scanned() == null || one.paper() == null
                ? Optional.empty()
                : Optional.of(SignedPaper.open(one.scanned(), vault, one.paper()));
    }
}
