package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 退选 — a person who was entered withdraws, takes it back, or is said to be another than the committee's member of that name (R-NM-7, R-EC-5). */
@Service
@Transactional
public class Withdrawals {

    /** 本人的提名 — a post for which the person was entered, as they see it themselves; {@code returns} while a withdrawal can be taken back. */
    public record Own(
            UUID candidate,
            Post post,
            @Nullable LocalDate withdrawnOn,
            @Nullable OffsetDateTime withdrawnAt,
            boolean returns) {}

    private final Nominees nominees;
    private final Elections elections;
    private final Candidates candidates;
    private final CommitteeNames committee;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawals(
            Nominees nominees,
            Elections elections,
            Candidates candidates,
            CommitteeNames committee,
            Ledger ledger,
            Clock clock) {
        this.committee = committee;
        this.nominees = nominees;
        this.elections = elections;
        this.candidates = candidates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The person withdraws, in writing of that day. It counts some hours later, and can be taken back in one step and without reasons until
     * the list is announced, for the first time or anew (R-NM-7; docs/rules.md, remedies).
     */
    public Verdict<Candidate> withdraw(ElectionId election, UUID candidate, LocalDate written, SignedIn by) {
        var _ = elections.lock(election);
        var row = find(election, candidate);
        var reasons = against(row, by);
        if (row.isPresent() && row.get().withdrawnOn() != null) {
            reasons.add(CandidacyRefusal.WITHDRAWN.of());
        }
        if (row.isPresent()
                && (written.isAfter(LocalDate.now(clock))
                        || written.isBefore(row.get().enteredOn()))) {
            reasons.add(CandidacyRefusal.WRITTEN_ON.of());
        }
        if (!reasons.isEmpty() || row.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var of = row.get();
        nominees.withdraw(candidate, written, OffsetDateTime.now(clock), Candidates.listIsOut(elections.get(election)));
        ledger.enter(new CandidacyAct.Withdrew(
                of.village(), of.election(), of.person(), of.post().name(), by.signInName()));
        return Verdict.done(of.candidate());
    }

    /** The person takes the withdrawal back. */
    public Verdict<Candidate> takeBack(ElectionId election, UUID candidate, SignedIn by) {
        var _ = elections.lock(election);
        var row = find(election, candidate);
        return returned(row, against(row, by), by.signInName());
    }

    /** Everything for which this person was entered in this election. */
    @Transactional(readOnly = true)
    public List<Own> own(ElectionId election, VoterId person) {
        return nominees.of(election).stream()
                .filter(row -> row.person().equals(person))
                .map(row -> new Own(
                        row.id(), row.post(), row.withdrawnOn(), row.leaving().withdrawnAt(), returns(row)))
                .sorted(Comparator.comparing(Own::post))
                .toList();
    }

    /** The person takes their own withdrawal back, on their own page: asked by nobody and without a reason. */
    public Verdict<Candidate> takeBackOwn(ElectionId election, UUID candidate, VoterId person, String by) {
        var _ = elections.lock(election);
        var row = find(election, candidate).filter(found -> found.person().equals(person));
        var reasons = new ArrayList<Reason>();
        if (row.isEmpty()) {
            reasons.add(CandidacyRefusal.UNKNOWN.of());
        } else if (!candidates.mayWithdraw(elections.get(election))) {
            reasons.add(CandidacyRefusal.PUBLISHED.of());
        }
        return returned(row, reasons, by);
    }

    /** The person is another than the committee's member of that name: says who asked and stands by it (R-EC-5). */
    public Verdict<Candidate> confirmNamesake(ElectionId election, UUID candidate, SignedIn by) {
        var row = find(election, candidate);
        var reasons = against(row, by);
        if (!reasons.isEmpty() || row.isEmpty()) {
            return Verdict.refused(reasons);
        }
        nominees.namesake(candidate);
        ledger.enter(new CandidacyAct.NamesakeConfirmed(
                row.get().village(), row.get().election(), row.get().person(), by.signInName()));
        return Verdict.done(row.get().candidate());
    }

    /** The person is the committee's member of that name, and leaves it in that moment: says who asked (R-EC-5). */
    public Verdict<Candidate> confirmMember(ElectionId election, UUID candidate, SignedIn by) {
        var of = elections.lock(election);
        var row = find(election, candidate);
        var reasons = against(row, by);
        if (reasons.isEmpty()
                && row.filter(one -> committee.identified(of, one.person(), one.name(), by.signInName()))
                        .isEmpty()) {
            reasons.add(CandidacyRefusal.NOT_ON_COMMITTEE.of());
        }
        return !reasons.isEmpty() || row.isEmpty()
                ? Verdict.refused(reasons)
                : Verdict.done(row.get().candidate());
    }

    private Verdict<Candidate> returned(Optional<Nominees.Row> row, List<Reason> reasons, String by) {
        if (row.isPresent() && row.get().withdrawnOn() == null) {
            reasons.add(CandidacyRefusal.NOT_WITHDRAWN.of());
        } else if (row.isPresent() && announcedWithout(row.get()) && reasons.isEmpty()) {
            reasons.add(CandidacyRefusal.PUBLISHED.of());
        }
        if (!reasons.isEmpty() || row.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var of = row.get();
        nominees.withdraw(of.id(), null, null, false);
        ledger.enter(new CandidacyAct.Returned(
                of.village(), of.election(), of.person(), of.post().name(), by));
        return Verdict.done(of.candidate());
    }

    private boolean returns(Nominees.Row row) {
        return row.withdrawnOn() != null
                && candidates.mayWithdraw(elections.get(row.election()))
                && !announcedWithout(row);
    }

    // whoever had withdrawn before the list was out follows by the order of nomination alone
    private boolean announcedWithout(Nominees.Row row) {
        return row.leaving().gone()
                || Candidates.listIsOut(elections.get(row.election()))
                        && !row.leaving().afterList();
    }

    private Optional<Nominees.Row> find(ElectionId election, UUID candidate) {
        return nominees.find(candidate).filter(row -> row.election().equals(election));
    }

    private List<Reason> against(Optional<Nominees.Row> row, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        var election = row.map(Nominees.Row::election).map(elections::get);
        if (election.isEmpty()) {
            reasons.add(CandidacyRefusal.UNKNOWN.of());
        } else if (!candidates.mayWithdraw(election.get())) {
            reasons.add(CandidacyRefusal.PUBLISHED.of());
        } else if (!NominationCheck.yours(election.get(), by)) {
            reasons.add(CandidacyRefusal.NOT_YOURS.of());
        }
        return reasons;
    }
}
