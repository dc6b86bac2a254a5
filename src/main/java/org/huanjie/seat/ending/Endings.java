package org.huanjie.seat.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Ledger;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.EndingId;
import org.huanjie.seat.history.EndingRows;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.history.TenureId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 离任簿 — takes down how a post ends before its time, by the ways that the law knows and no other (R-AF-6, R-AF-8, R-VC-3). */
@Service
@Transactional
public class Endings {

    private static final Set<MeetingKind> MEETINGS =
            Set.of(MeetingKind.REPRESENTATIVES, MeetingKind.VILLAGERS, MeetingKind.HOUSEHOLDS);

    private static final int LONGEST = 200;

    private final MemberSeats seats;
    private final EndingRows endings;
    private final ResignationRows resignations;
    private final AppraisalRows appraisals;
    private final SeatLaw law;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Endings(
            MemberSeats seats,
            EndingRows endings,
            ResignationRows resignations,
            AppraisalRows appraisals,
            SeatLaw law,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.seats = seats;
        this.endings = endings;
        this.resignations = resignations;
        this.appraisals = appraisals;
        this.law = law;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Resignations of this village that wait for a meeting, the first first. */
    @Transactional(readOnly = true)
    public List<Resignation> waiting(String village) {
        return resignations.waiting(village);
    }

    /** The appraisals of this village, the last year first. */
    @Transactional(readOnly = true)
    public List<Appraisal> appraised(String village) {
        return appraisals.of(village);
    }

    /** What ended before its time in this division, the last first. */
    @Transactional(readOnly = true)
    public List<EndingRows.Row> of(String division) {
        return endings.of(division);
    }

    /** By when an ending is to be announced (R-AF-6); empty where no source gives the days. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> announceBy(EndingRows.Row ending) {
        return law.announceBy(ending.village(), ending.on());
    }

    /** Takes in a resignation, which a member has written; it is the member's to take back until a meeting has accepted it (R-AF-8). */
    public Verdict<Resignation> resign(
            String village, TenureId tenure, LocalDate filed, String document, SignedIn by) {
        var sitting = seats.sitting(village, tenure);
        var reasons = against(village, sitting, filed, document, by);
        if (resignations.waiting(village).stream().anyMatch(one -> one.tenure().equals(tenure))) {
            reasons.add(SeatRefusal.RESIGNING_ALREADY.of());
        }
        if (!reasons.isEmpty() || sitting.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var id = new ResignationId(ids.next());
        resignations.add(id, sitting.get(), filed, document.strip(), by.signInName());
        ledger.enter(new SeatAct.Resigning(
                village,
                sitting.get().came().body(),
                sitting.get().post(),
                sitting.get().name(),
                filed,
                by.signInName()));
        return Verdict.done(resignations.find(village, id).orElseThrow());
    }

    /** The member takes it back. */
    public Verdict<Resignation> withdraw(String village, ResignationId resignation, SignedIn by) {
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        var found = resignations.find(village, resignation).filter(Resignation::waits);
        if (found.isEmpty()) {
            reasons.add(SeatRefusal.NO_RESIGNATION.of());
        }
        if (!reasons.isEmpty() || found.isEmpty()) {
            return Verdict.refused(reasons);
        }
        resignations.withdraw(resignation, LocalDate.now(clock));
        ledger.enter(new SeatAct.ResignationWithdrawn(village, found.get().name(), by.signInName()));
        return Verdict.done(found.get());
    }

    /** A meeting that had its quorum accepts it: the seat is free from that day on (R-AF-8). */
    public Verdict<EndingRows.Row> accept(String village, ResignationId resignation, MeetingNumbers meeting, SignedIn by) {
        var found = resignations.find(village, resignation).filter(Resignation::waits);
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        reasons.addAll(undecided(village, meeting));
        if (found.isEmpty()) {
            reasons.add(SeatRefusal.NO_RESIGNATION.of());
        }
        found.filter(one -> meeting.held().isBefore(one.filed()))
                .ifPresent(one -> reasons.add(SeatRefusal.BEFORE_LETTER.of(meeting.held(), one.filed())));
        var sitting = found.flatMap(one -> seats.sitting(village, one.tenure()));
        if (found.isPresent() && sitting.isEmpty()) {
            reasons.add(SeatRefusal.NOT_SITTING.of());
        }
        if (!reasons.isEmpty() || found.isEmpty() || sitting.isEmpty()) {
            return Verdict.refused(reasons);
        }
        resignations.accept(resignation, meeting);
        return Verdict.done(
                end(sitting.get(), EndKind.RESIGNED, meeting.held(), found.get().document(), null, by));
    }

    /** Takes down that a post ended by law, or with a life: from the day of what ended it, on its document (R-AF-6). */
    public Verdict<EndingRows.Row> ended(
            String village, TenureId tenure, EndKind how, LocalDate on, String document, SignedIn by) {
        if (how != EndKind.BY_LAW && how != EndKind.DIED) {
            throw new IllegalArgumentException("this has a way of its own: " + how);
        }
        var sitting = seats.sitting(village, tenure);
        var reasons = against(village, sitting, on, document, by);
        return reasons.isEmpty()
                ? Verdict.done(end(sitting.orElseThrow(), how, on, document.strip(), null, by))
                : Verdict.refused(reasons);
    }

    /** Takes down a yearly appraisal; the second in a row that finds somebody unfit ends the post by itself (R-AF-6). */
    public Verdict<Optional<EndingRows.Row>> appraise(
            String village, TenureId tenure, int year, boolean fit, MeetingNumbers meeting, SignedIn by) {
        var sitting = seats.sitting(village, tenure);
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        reasons.addAll(undecided(village, meeting));
        if (sitting.isEmpty()) {
            reasons.add(SeatRefusal.NOT_SITTING.of());
        }
        sitting.filter(one -> meeting.held().isBefore(one.since()))
                .ifPresent(one -> reasons.add(SeatRefusal.BEFORE_SITTING.of(meeting.held(), one.since())));
        if (appraisals.of(village).stream()
                .anyMatch(one -> one.tenure().equals(tenure) && one.year() >= year)) {
            reasons.add(SeatRefusal.APPRAISED_ALREADY.of(String.valueOf(year)));
        }
        if (!reasons.isEmpty() || sitting.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var one = new Appraisal(tenure, sitting.get().name(), year, fit, meeting.held());
        appraisals.add(ids, village, one, meeting, by.signInName());
        ledger.enter(new SeatAct.Appraised(
                village,
                one.name(),
                year,
                fit,
                meeting.due(),
                meeting.present(),
                meeting.inFavour(),
                by.signInName()));
        return Verdict.done(
                Appraisal.twiceUnfit(appraisals.of(village), tenure)
                        ? Optional.of(end(sitting.get(), EndKind.UNFIT, meeting.held(), String.valueOf(year), null, by))
                        : Optional.empty());
    }

    /** A recall was carried: the seat is free from that day on, in the transaction that declares it (R-AF-5). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recalled(Tenure tenure, ElectionId recall, SignedIn by) {
        var _ = end(tenure, EndKind.RECALLED, LocalDate.now(clock), recall.toString(), recall, by);
    }

    /** Takes down on which day an ending was announced (R-AF-6). */
    public Verdict<EndingRows.Row> announced(String village, EndingId ending, LocalDate on, SignedIn by) {
        var found = endings.find(village, ending);
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        if (found.isEmpty()) {
            reasons.add(SeatRefusal.NO_ENDING.of());
        }
        found.filter(one -> one.announced() != null)
                .ifPresent(one -> reasons.add(SeatRefusal.ANNOUNCED_ALREADY.of(one.name())));
        found.filter(one -> on.isBefore(one.on()))
                .ifPresent(one -> reasons.add(SeatRefusal.ANNOUNCED_BEFORE.of(on, one.on())));
        if (on.isAfter(LocalDate.now(clock))) {
            reasons.add(SeatRefusal.IN_FUTURE.of(on).at("announced"));
        }
        if (!reasons.isEmpty() || found.isEmpty()) {
            return Verdict.refused(reasons);
        }
        endings.announce(ending, on);
        ledger.enter(new SeatAct.EndAnnounced(
                village, found.get().name(), found.get().how(), on, by.signInName()));
        return Verdict.done(endings.find(village, ending).orElseThrow());
    }

    private EndingRows.Row end(
            Tenure tenure, EndKind how, LocalDate on, String document, @Nullable ElectionId recall, SignedIn by) {
        var row = endings.add(new EndingId(ids.next()), tenure, how, on, document, recall, by.signInName());
        ledger.enter(new SeatAct.SeatFree(
                tenure.came().village(),
                tenure.came().body(),
                tenure.post(),
                tenure.name(),
                how,
                on,
                by.signInName()));
        return row;
    }

    private List<Reason> against(
            String village, Optional<Tenure> sitting, LocalDate on, String document, SignedIn by) {
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        if (sitting.isEmpty()) {
            reasons.add(SeatRefusal.NOT_SITTING.of());
        }
        if (document.strip().length() < 2 || document.length() > LONGEST) {
            reasons.add(SeatRefusal.NO_DOCUMENT.of(LONGEST));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            reasons.add(SeatRefusal.IN_FUTURE.of(on));
        }
        sitting.filter(one -> on.isBefore(one.since()))
                .ifPresent(one -> reasons.add(SeatRefusal.BEFORE_SITTING.of(on, one.since())));
        return reasons;
    }

    private List<Reason> undecided(String village, MeetingNumbers meeting) {
        var reasons = new ArrayList<>(meeting.faults(LocalDate.now(clock)));
        if (!MEETINGS.contains(meeting.kind())) {
            reasons.add(SeatRefusal.WRONG_MEETING.of(meeting.kind()));
        }
        if (reasons.isEmpty()) {
            reasons.addAll(
                    meeting.against(law.edition(village, meeting.held()), true));
        }
        return reasons;
    }
}
