package org.huanjie.candidacy.encounter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 竞职陈述簿 — the candidates' statements, each as long as any other may be, in the order of the list (R-NM-8, R-NM-9). */
@Service
@Transactional
public class CandidateStatements {

    /** 陈述一行. */
    private record Kept(UUID candidate, String text) {}

    private final JdbcClient sql;
    private final Candidates candidates;
    private final Elections elections;
    private final Rules rules;
    private final Ledger ledger;
    private final Clock clock;

    CandidateStatements(
            JdbcClient sql, Candidates candidates, Elections elections, Rules rules, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.candidates = candidates;
        this.elections = elections;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of everybody who stands, in the order of the list, whether they said something or not. */
    @Transactional(readOnly = true)
    public List<CandidateStatement> of(Election election) {
        var kept = sql.sql("SELECT candidate, text FROM candidacy.statement WHERE election = :election")
                .param("election", election.id().uuid())
                .query(Kept.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::candidate, Kept::text));
        return candidates.standing(election.id()).stream()
                .map(one -> new CandidateStatement(one.id(), one.name(), one.post(), kept.getOrDefault(one.id(), "")))
                .toList();
    }

    /** The most characters of each, by the village's rules. */
    @Transactional(readOnly = true)
    public int longest(Election election) {
        return rules.settings(election.id()).statementLength();
    }

    /** Keeps a candidate's words; an empty text takes them back. Until the vote begins. */
    public Verdict<Nothing> keep(Election of, UUID candidate, String text, SignedIn by) {
        var election = elections.lock(of.id());
        var words = text.strip();
        int length = words.codePointCount(0, words.length());
        var who = candidates.standing(election.id()).stream()
                .filter(one -> one.id().equals(candidate))
                .findFirst();
        var reasons = new ArrayList<Reason>();
        if (!candidates.mayEnter(election, by)) {
            reasons.add(EncounterRefusal.NOT_YOURS.of());
        }
        if (!candidates.mayWithdraw(election)) {
            reasons.add(EncounterRefusal.NOT_OUT.of());
        }
        if (who.isEmpty()) {
            reasons.add(EncounterRefusal.UNKNOWN.of());
        }
        if (length > longest(election)) {
            reasons.add(EncounterRefusal.LENGTH.of(longest(election), length));
        }
        return Verdict.unless(reasons, () -> {
            var candidacy = who.orElseThrow();
            write(election, candidate, words, by);
            ledger.enter(new EncounterAct.Stated(
                    election.village(),
                    election.id(),
                    candidacy.person(),
                    candidacy.post().name(),
                    length,
                    by.signInName()));
        });
    }

    private void write(Election election, UUID candidate, String words, SignedIn by) {
        sql.sql("""
                INSERT INTO candidacy.statement (candidate, election, village, text, kept_at, kept_by)
                VALUES (:candidate, :election, :village, :text, :at, :by)
                ON CONFLICT (candidate) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at, kept_by = excluded.kept_by""")
                .param("candidate", candidate)
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("text", words)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
    }
}
