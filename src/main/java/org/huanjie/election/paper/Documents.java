package org.huanjie.election.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 文件簿 — records which papers exist; what was recorded stays, a better one is recorded beside it. */
@Service
@Transactional(readOnly = true)
public class Documents {

    /** 文件记录 — the public fact that a paper of the process exists. */
    public record DocumentRecorded(
            String village, Body body, DocumentKind document, String title, String number, LocalDate dated, String by)
            implements Act {
        @Override
        public String kind() {
            return "election.document-recorded";
        }
    }

    private final JdbcClient sql;
    private final Elections elections;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Documents(JdbcClient sql, Elections elections, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.elections = elections;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Transactional
    public Verdict<Document> record(
            ElectionId election,
            DocumentKind kind,
            String title,
            String number,
            LocalDate dated,
            String note,
            SignedIn by) {
        var of = elections.get(election);
        var document = new Document(
                ids.next(),
                election,
                kind,
                title.strip(),
                number.strip(),
                dated,
                note.strip(),
                OffsetDateTime.now(clock),
                by.signInName());
        var reasons = faults(of, document, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        add(of.village(), document);
        ledger.enter(new DocumentRecorded(
                of.village(), of.body(), kind, document.title(), document.number(), dated, by.signInName()));
        return Verdict.done(document);
    }

    /** The papers of this round, and those of what went before all rounds: each result has its own notice and is filed on its own (R-WN-18). */
    public List<Document> of(ElectionId election) {
        return ofAllRounds(election).stream()
                .filter(document -> document.election().equals(election) || !ofARound(document.kind()))
                .toList();
    }

    /** The papers of the election that this round belongs to. */
    public List<Document> ofAllRounds(ElectionId election) {
        return sql.sql("""
                SELECT d.id, d.election, d.kind, d.title, d.number, d.dated, d.note, d.recorded_at, d.recorded_by
                FROM election.document d
                JOIN election.election written ON written.id = d.election
                JOIN election.election here ON here.first = written.first
                WHERE here.id = :election ORDER BY d.dated, d.seq""")
                .param("election", election.uuid())
                .query(Document.class)
                .list();
    }

    public boolean has(ElectionId election, DocumentKind kind) {
        return of(election).stream().anyMatch(document -> document.kind() == kind);
    }

    private static boolean ofARound(DocumentKind kind) {
        var stages = kind.body().stages();
        return stages.indexOf(kind.from()) >= stages.indexOf(kind.body().roundStart());
    }

    /** One paper of this round. */
    public Optional<Document> find(ElectionId election, UUID id) {
        return of(election).stream()
                .filter(document -> document.id().equals(id) && document.election().equals(election))
                .findFirst();
    }

    /** What cannot be of such a paper, whether it is taken down or put right. */
    public List<Reason> faults(Election election, Document document, SignedIn by) {
        var kind = document.kind();
        var reasons = new ArrayList<Reason>();
        if (!DocumentKind.of(election.table()).contains(kind)) {
            reasons.add(DocumentRefusal.WRONG_BODY.of(kind, election.body()).under(kind.code()));
        } else if (!election.reached(kind.from(election.table()))) {
            reasons.add(DocumentRefusal.TOO_EARLY.of(kind, kind.from(election.table())).under(kind.code()));
        }
        if (!kind.roles().contains(by.role())) {
            reasons.add(DocumentRefusal.NOT_YOURS.of(kind, by.role()).under(kind.code()));
        }
        if (document.title().isBlank()) {
            reasons.add(DocumentRefusal.NO_TITLE.of().under(kind.code()));
        }
        if (document.dated().isAfter(LocalDate.now(clock))) {
            reasons.add(DocumentRefusal.IN_FUTURE.of(document.dated()).under(kind.code()));
        }
        return reasons;
    }

    private void add(String village, Document document) {
        sql.sql("""
                INSERT INTO election.document
                  (id, election, village, kind, title, number, dated, note, recorded_at, recorded_by)
                VALUES (:id, :election, :village, :kind, :title, :number, :dated, :note, :at, :by)""")
                .param("id", document.id())
                .param("election", document.election().uuid())
                .param("village", village)
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("number", document.number())
                .param("dated", document.dated())
                .param("note", document.note())
                .param("at", document.recordedAt())
                .param("by", document.recordedBy())
                .update();
    }
}
