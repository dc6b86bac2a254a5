package org.huanjie.seat.recall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.term.Interims;
import org.huanjie.ledger.Ledger;
import org.huanjie.seat.ending.SeatAct;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.TenureId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 罢免要求簿 — takes in a petition for a recall, checks who signed against the roll, and opens the vote once enough have signed (R-AF-5). Who signed is
 * held while the petition is open and forgotten with its end.
 */
@Service
@Transactional
public class Petitions {

    private static final int LONGEST_REASONS = 2000;
    private static final int LONGEST_DEFENCE = 4000;
    private static final int LONGEST_PAPER = 200;

    private final MemberSeats seats;
    private final PetitionRows rows;
    private final Interims interims;
    private final Elections elections;
    private final Signers signers;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Petitions(
            MemberSeats seats,
            PetitionRows rows,
            Interims interims,
            Elections elections,
            Signers signers,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.seats = seats;
        this.rows = rows;
        this.interims = interims;
        this.elections = elections;
        this.signers = signers;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The petitions of this village, the last first. */
    @Transactional(readOnly = true)
    public List<Petition> of(String village) {
        return rows.of(village);
    }

    @Transactional(readOnly = true)
    public Optional<Petition> find(String village, PetitionId petition) {
        return rows.find(village, petition);
    }

    /** The petition that this recall rests on. */
    @Transactional(readOnly = true)
    public Optional<Petition> of(Election recall) {
        return rows.of(recall.village()).stream()
                .filter(one -> recall.first().equals(one.recall()))
                .findFirst();
    }

    /** @param representatives how many representatives the village has, where they ask for it */
    public Verdict<Petition> file(
            String village,
            TenureId tenure,
            PetitionBy byWhom,
            int representatives,
            String reasons,
            LocalDate filed,
            SignedIn by) {
        rows.hold(village);
        var sitting = seats.sitting(village, tenure)
                .filter(one -> one.came().body() == Body.VILLAGERS_COMMITTEE);
        int whole = byWhom == PetitionBy.VILLAGERS ? signers.registered(village) : representatives;
        var refused = againstFiling(village, tenure, whole, reasons, filed, by);
        if (sitting.isEmpty()) {
            refused.add(SeatRefusal.NOT_SITTING.of());
        }
        if (!refused.isEmpty() || sitting.isEmpty()) {
            return Verdict.refused(refused);
        }
        var one = sitting.get();
        var petition = new Petition(
                new PetitionId(ids.next()),
                village,
                new Petition.Member(tenure, one.post(), one.name(), one.sex(), one.person()),
                byWhom,
                whole,
                0,
                reasons.strip(),
                filed,
                Optional.empty(),
                null,
                Optional.empty());
        rows.add(petition, by.signInName());
        ledger.enter(new SeatAct.PetitionFiled(
                village, one.post(), one.name(), byWhom.name(), whole, by.signInName()));
        return Verdict.done(petition);
    }

    private List<Reason> againstFiling(
            String village, TenureId tenure, int whole, String reasons, LocalDate filed, SignedIn by) {
        var refused = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        if (reasons.strip().length() < 2 || reasons.length() > LONGEST_REASONS) {
            refused.add(SeatRefusal.NO_REASONS.of(LONGEST_REASONS));
        }
        if (filed.isAfter(LocalDate.now(clock))) {
            refused.add(SeatRefusal.IN_FUTURE.of(filed).at("filed-PETITION"));
        }
        if (rows.of(village).stream()
                .anyMatch(one -> one.open() && one.member().tenure().equals(tenure))) {
            refused.add(SeatRefusal.PETITION_OPEN.of());
        }
        if (whole < 1) {
            refused.add(SeatRefusal.NO_WHOLE.of());
        }
        return refused;
    }

    /** Takes down who signed, a name a line; with the number of the group where two are called the same. All faults at once, and nobody twice. */
    public Verdict<Petition> sign(String village, PetitionId petition, String lines, SignedIn by) {
        rows.hold(village);
        var open = open(village, petition, by);
        if (open instanceof Verdict.Refused(var reasons)) {
            return Verdict.refused(reasons);
        }
        var one = rows.find(village, petition).orElseThrow();
        var read = signers.read(village, one.byWhom(), lines);
        var reasons = new ArrayList<>(read.faults());
        if (reasons.isEmpty() && rows.sign(one, read.signers()) < read.signers().size()) {
            reasons.add(SeatRefusal.SIGNED_ALREADY.of());
        }
        return reasons.isEmpty() ? Verdict.done(rows.find(village, petition).orElseThrow()) : undone(reasons);
    }

    /** Strikes who did not sign, or signed no more. */
    public Verdict<Petition> strike(String village, PetitionId petition, String lines, SignedIn by) {
        rows.hold(village);
        var open = open(village, petition, by);
        if (open instanceof Verdict.Refused(var reasons)) {
            return Verdict.refused(reasons);
        }
        var one = rows.find(village, petition).orElseThrow();
        var read = signers.read(village, one.byWhom(), lines);
        var reasons = new ArrayList<>(read.faults());
        if (reasons.isEmpty() && rows.strike(one, read.signers()) < read.signers().size()) {
            reasons.add(SeatRefusal.NO_SIGNER.of());
        }
        return reasons.isEmpty() ? Verdict.done(rows.find(village, petition).orElseThrow()) : undone(reasons);
    }

    // part of it may have been written
    private static <T> Verdict<T> undone(List<Reason> reasons) {
        org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                .setRollbackOnly();
        return Verdict.refused(reasons);
    }

    /** Whoever handed it in takes it back, before it is admitted. */
    public Verdict<Petition> drop(String village, PetitionId petition, SignedIn by) {
        rows.hold(village);
        return switch (open(village, petition, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var one) -> {
                rows.end(petition, new Petition.End(LocalDate.now(clock), false));
                ledger.enter(new SeatAct.PetitionDropped(village, one.member().name(), by.signInName()));
                yield Verdict.done(one);
            }
        };
    }

    /** What keeps it from being admitted. */
    @Transactional(readOnly = true)
    public List<Reason> againstAdmitting(String village, PetitionId petition, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        switch (open(village, petition, by)) {
            case Verdict.Refused(var refused) -> reasons.addAll(refused);
            case Verdict.Done(var one) -> {
                if (!one.holds()) {
                    reasons.add(SeatRefusal.TOO_FEW_SIGNED.of(
                            one.byWhom(), one.whole(), one.byWhom().needed(one.whole()), one.signers()));
                }
                if (seats.sitting(village, one.member().tenure()).isEmpty()) {
                    reasons.add(SeatRefusal.NOT_SITTING.of());
                }
            }
        }
        reasons.addAll(interims.against(village));
        return reasons;
    }

    /** Admits it where enough have signed, and opens the vote on the member. */
    public Verdict<Election> admit(String village, PetitionId petition, SignedIn by) {
        rows.hold(village);
        interims.hold(village);
        var reasons = againstAdmitting(village, petition, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var one = rows.find(village, petition).orElseThrow();
        var recall = interims.open(village, Body.VILLAGERS_COMMITTEE, Procedure.RECALL, by);
        rows.admit(petition, recall.id());
        ledger.enter(new SeatAct.PetitionAdmitted(
                village,
                one.member().post(),
                one.member().name(),
                one.byWhom().name(),
                one.signers(),
                one.whole(),
                recall.id(),
                by.signInName()));
        return Verdict.done(recall);
    }

    /** Takes down what the member said, or that the member was invited by a paper and declined; until the vote is prepared. */
    public Verdict<Petition> hear(String village, PetitionId petition, Petition.Heard heard, SignedIn by) {
        rows.hold(village);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var found = rows.find(village, petition).filter(one -> one.end().isEmpty());
        if (found.isEmpty()) {
            reasons.add(SeatRefusal.NO_PETITION.of());
        }
        int most = heard.declined() ? LONGEST_PAPER : LONGEST_DEFENCE;
        if (heard.words().strip().length() < 2 || heard.words().length() > most) {
            reasons.add(SeatRefusal.NO_DEFENCE.of(most));
        }
        if (heard.on().isAfter(LocalDate.now(clock))) {
            reasons.add(SeatRefusal.IN_FUTURE.of(heard.on()).at("heard"));
        }
        if (found.flatMap(one -> Optional.ofNullable(one.recall()))
                .map(recall -> elections.lock(recall))
                .filter(recall -> recall.reached(Stage.VOTE_PREPARED))
                .isPresent()) {
            reasons.add(SeatRefusal.HEARD_LATE.of());
        }
        if (!reasons.isEmpty() || found.isEmpty()) {
            return Verdict.refused(reasons);
        }
        rows.heard(petition, new Petition.Heard(heard.on(), heard.words().strip(), heard.declined()));
        ledger.enter(new SeatAct.MemberHeard(
                village, found.get().member().name(), heard.on(), heard.declined(), by.signInName()));
        return Verdict.done(rows.find(village, petition).orElseThrow());
    }

    private Verdict<Petition> open(String village, PetitionId petition, SignedIn by) {
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        var found = rows.find(village, petition).filter(Petition::open);
        if (found.isEmpty()) {
            reasons.add(SeatRefusal.NO_PETITION.of());
        }
        return found.isEmpty() || !reasons.isEmpty() ? Verdict.refused(reasons) : Verdict.done(found.get());
    }

    /** Whose recall this election is about. */
    @Transactional(readOnly = true)
    public Optional<Petition.Member> member(ElectionId recall) {
        return of(elections.get(recall)).map(Petition::member);
    }
}
