package org.huanjie.election.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.TermRefusal;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Rulebook;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 下一届 — a county's next term: one person of its office proposes it, sees what becomes of every village, and another opens it; until the first
 * village starts it can be called off. The first term of a county has nothing behind it and is opened at once.
 */
@Service
@Transactional
public class NextTerm {

    private static final int LONGEST = 400;

    private final Terms terms;
    private final TermProposals proposals;
    private final Editions editions;
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    NextTerm(Terms terms, TermProposals proposals, Editions editions, JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.terms = terms;
        this.proposals = proposals;
        this.editions = editions;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The proposal that waits for another person, if any. */
    @Transactional(readOnly = true)
    public Optional<TermProposal> proposed(String county) {
        return proposals.waiting(county);
    }

    /** Where the villages of this term are. */
    @Transactional(readOnly = true)
    public TermProgress progress(Term term) {
        var villages = sql.sql("""
                SELECT e.village, bool_and(e.stage = 'PREPARING') AS untouched, election.under_way(e.village, :term) AS under_way
                FROM election.election e WHERE e.term = :term GROUP BY e.village ORDER BY e.village""")
                .param("term", term.id())
                .query((row, n) -> Map.entry(
                        row.getString("village"),
                        row.getBoolean("untouched") ? "none" : row.getBoolean("under_way") ? "some" : "over"))
                .list();
        return new TermProgress(
                villages.size(),
                (int) villages.stream()
                        .filter(at -> at.getValue().equals("none"))
                        .count(),
                villages.stream()
                        .filter(at -> at.getValue().equals("some"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Proposes the next term; a county's first is opened. */
    public Verdict<Optional<Term>> propose(
            String county, Rulebook edition, LocalDate began, LocalDate ends, SignedIn by) {
        Lock.TERM.hold(sql, county);
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        reasons.addAll(terms.against(county, edition, began, ends));
        proposals
                .waiting(county)
                .ifPresent(waiting -> reasons.add(TermRefusal.PROPOSED_ALREADY.of(waiting.proposedBy())));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        if (terms.last(county).isEmpty()) {
            return Verdict.done(Optional.of(terms.get(terms.open(county, edition.name(), began, ends, by))));
        }
        proposals.add(
                new TermProposal(new TermProposalId(ids.next()), county, edition.name(), began, ends, by.signInName()));
        ledger.enter(new TermAct.Proposed(county, edition.name(), began, ends, by.signInName()));
        return Verdict.done(Optional.empty());
    }

    /** Opens what another person has proposed. */
    public Verdict<Term> confirm(String county, TermProposalId proposal, SignedIn by) {
        Lock.TERM.hold(sql, county);
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        var waiting = proposals.take(county, proposal);
        if (waiting.isEmpty()) {
            reasons.add(TermRefusal.NO_PROPOSAL.of());
        }
        waiting.filter(one -> one.proposedBy().equals(by.signInName()))
                .ifPresent(one -> reasons.add(TermRefusal.NOT_THE_SAME.of()));
        waiting.ifPresent(one -> reasons.addAll(terms.against(county, editions.in(county).ofTerm(one.edition()), one.began(), one.ends())));
        if (!reasons.isEmpty() || waiting.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var next = waiting.get();
        var opened = terms.open(county, next.edition(), next.began(), next.ends(), by);
        proposals.answer(next, opened, by.signInName());
        return Verdict.done(terms.get(opened));
    }

    /** Lets a proposal fall; who made it may, too. */
    public Verdict<TermProposal> drop(String county, TermProposalId proposal, SignedIn by) {
        var reasons = Permission.SET_COUNTY.against(county, by);
        var waiting = proposals.take(county, proposal);
        if (!reasons.isEmpty() || waiting.isEmpty()) {
            return Verdict.refused(waiting.isEmpty() ? List.of(TermRefusal.NO_PROPOSAL.of()) : reasons);
        }
        proposals.answer(waiting.get(), null, by.signInName());
        ledger.enter(new TermAct.Dropped(county, waiting.get().began(), by.signInName()));
        return Verdict.done(waiting.get());
    }

    /** Calls off the term opened last, while no village has started in it; its villages go back to the one before. */
    public Verdict<Term> callOff(String county, String why, SignedIn by) {
        Lock.TERM.hold(sql, county);
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        var all = terms.all(county);
        if (all.size() < 2) {
            reasons.add(TermRefusal.NO_TERM_BEFORE.of());
        }
        var last = all.stream().findFirst();
        last.map(this::progress)
                .filter(progress -> !progress.untouched())
                .ifPresent(progress -> reasons.add(TermRefusal.STARTED.of(progress.villages() - progress.notBegun())));
        if (why.isBlank() || why.length() > LONGEST) {
            reasons.add(TermRefusal.NO_WHY.of(LONGEST).at("why"));
        }
        if (!reasons.isEmpty() || last.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("SELECT election.call_off(:term, :why, :at, :by)")
                .param("term", last.get().id())
                .param("why", why.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        ledger.enter(new TermAct.CalledOff(county, last.get().began(), why.strip(), by.signInName()));
        return Verdict.done(last.get());
    }
}
