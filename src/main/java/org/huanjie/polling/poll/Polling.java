package org.huanjie.polling.poll;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.polling.desk.Attendance;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Desks;
import org.huanjie.polling.desk.Electors;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.Hours;
import org.huanjie.polling.desk.Marks;
import org.huanjie.polling.desk.PollingAct;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.desk.RoundRoll;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.AfterCommit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 投票之门 — opens and closes the poll and says how it stands: turnout, account of ballots, hours (S21). */
@Service
@Transactional(readOnly = true)
public class Polling {

    private final Polls polls;
    private final Desks desks;
    private final Electors electors;
    private final Marks marks;
    private final Hours hours;
    private final Elections elections;
    private final StageDoor door;
    private final RoundRoll book;
    private final Attendance attendance;
    private final TwoPersons two;
    private final Ledger ledger;
    private final AfterCommit after;
    private final Clock clock;

    Polling(
            Polls polls,
            Desks desks,
            Electors electors,
            Marks marks,
            Hours hours,
            Elections elections,
            StageDoor door,
            RoundRoll book,
            Attendance attendance,
            TwoPersons two,
            Ledger ledger,
            AfterCommit after,
            Clock clock) {
        this.polls = polls;
        this.desks = desks;
        this.electors = electors;
        this.marks = marks;
        this.hours = hours;
        this.elections = elections;
        this.door = door;
        this.book = book;
        this.attendance = attendance;
        this.two = two;
        this.ledger = ledger;
        this.after = after;
        this.clock = clock;
    }

    /** Opens the poll: the roll as it stands now is taken into the book, the desks open, the election enters POLLING. */
    @Transactional
    public Verdict<Election> open(ElectionId id, SignedIn by) {
        var election = elections.get(id);
        var poll = polls.lock(election);
        if (poll.opened()) {
            return refused(List.of(PollingRefusal.OPENED_ALREADY.of()));
        }
        int registered = book.take(election);
        polls.open(id, OffsetDateTime.now(clock));
        marks.begin(id);
        desks.setOpen(id, true);
        ledger.enter(new PollingAct.PollOpened(
                election.village(),
                election.body(),
                registered,
                electors.delegated(id),
                poll.received(),
                by.signInName()));
        after.run(() -> electors.leafThrough(id));
        return through(door.enter(id, Stage.POLLING, by));
    }

    /**
     * Closes the poll: no desk hands out another ballot, the book is marked, the hours are kept as totals, the election enters COUNTING. Two
     * sign it.
     *
     * @param shown the account that both saw; where a ballot was handed out or taken back since, they look again
     */
    @Transactional
    public Verdict<Election> close(ElectionId id, BallotAccount shown, SignedIn by, SignedIn with) {
        var election = elections.get(id);
        var poll = polls.lock(election);
        if (!poll.opened() || poll.closed()) {
            return refused(List.of(PollingRefusal.CLOSED.of()));
        }
        desks.setOpen(id, false);
        var reasons = new ArrayList<>(two.against(election, TwoPersons.OF_THE_CLOSE, by, with));
        if (!account(id).equals(shown)) {
            reasons.add(PollingRefusal.NUMBERS_CHANGED.of());
        }
        if (!reasons.isEmpty()) {
            return refused(reasons);
        }
        if (!marks.carry(id)) {
            return refused(List.of(PollingRefusal.KEY_LOST.of()));
        }
        polls.close(id, OffsetDateTime.now(clock));
        var kept = hours.keep(election);
        ledger.enter(new PollingAct.PollClosed(
                election.village(), election.body(), account(id), kept, by.signInName(), with.signInName()));
        return through(door.enter(id, Stage.COUNTING, by));
    }

    /** The ballots of a meeting that elects (R-PB-1, R-SC-1): received, handed out to those present, spoiled; there is no desk and no proxy. */
    @Transactional
    public Verdict<Nothing> meetingBallots(ElectionId id, int received, int issued, int spoiled, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(Permission.COUNT_MEETING.against(election.village(), by));
        if (reasons.isEmpty() && election.body() == Body.PARTY_BRANCH && by.role() == Role.ELECTION_COMMITTEE) {
            reasons.addAll(election.body().keepers().against(election.village(), by));
        }
        reasons.addAll(againstMeetingBallots(election, received, issued, spoiled));
        return Verdict.unless(reasons, () -> {
            polls.receive(id, received);
            desks.setMeeting(election, received, issued, spoiled);
            ledger.enter(new PollingAct.MeetingBallots(
                    election.village(), election.body(), received, issued, spoiled, by.signInName()));
        });
    }

    /** What was taken from the boxes; told by the count, once it is confirmed there. */
    @Transactional
    public void recover(ElectionId election, int ballots) {
        polls.recover(election, ballots);
    }

    /** What was taken from the boxes is not known: it is being counted again. */
    @Transactional
    public void recoverAnew(ElectionId election) {
        polls.recover(election, null);
    }

    /** How many took part in the latest whole vote for this body: by the roll's marks, or by a meeting's attendance. */
    public Turnout turnout(String village, Body body) {
        return elections
                .find(village, body)
                .map(elections::wholeVote)
                .map(this::turnout)
                .orElse(new Turnout(0, 0, 0));
    }

    public Turnout turnout(Election election) {
        int issued = account(election.id()).issued();
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return attendance
                    .of(election)
                    .map(there -> new Turnout(there.due(), there.present(), issued))
                    .orElse(new Turnout(0, 0, issued));
        }
        boolean opened = polls.find(election.id()).map(Polls.Row::opened).orElse(false);
        return opened
                ? new Turnout(electors.count(election.id()), electors.marked(election.id()), issued)
                : new Turnout(book.registered(election), 0, issued);
    }

    /** Due and present of the meeting that elects this body; empty for the villagers' committee and before the meeting is recorded. */
    public Optional<Attendance.Attended> attended(Election election) {
        return attendance.of(election);
    }

    /** How many of those marked had their ballot drawn by an agent. */
    public int byProxy(ElectionId election) {
        return electors.byProxy(election);
    }

    public BallotAccount account(ElectionId election) {
        var poll = polls.find(election);
        var of = desks.of(election);
        return BallotAccount.of(
                poll.map(Polls.Row::received).orElse(0),
                of.stream().mapToInt(Desk::issued).sum(),
                of.stream().mapToInt(Desk::spoiled).sum(),
                poll.map(Polls.Row::recovered).orElse(-1));
    }

    /** The account as every screen shows it, ballots and marks compared. */
    public AccountView accountView(Election election) {
        boolean byName = election.body() == Body.VILLAGERS_COMMITTEE;
        return AccountView.of(
                account(election.id()),
                turnout(election),
                byName ? electors.marked(election.id()) : 0,
                byName ? electors.byProxy(election.id()) : 0,
                byName);
    }

    /** The vote for the villagers' committee that people watch, by the hour. */
    public List<HourTotal> hourly(String village) {
        return elections
                .onShow(village, Body.VILLAGERS_COMMITTEE)
                .map(this::hourly)
                .orElse(List.of());
    }

    private List<HourTotal> hourly(Election election) {
        boolean closed = polls.find(election.id()).map(Polls.Row::closed).orElse(false);
        return closed ? hours.kept(election.id()) : hours.running(election.id());
    }

    private List<Reason> againstMeetingBallots(Election election, int received, int issued, int spoiled) {
        var reasons = new ArrayList<Reason>();
        if (election.body() == Body.VILLAGERS_COMMITTEE || election.stage() != Stage.MEETING) {
            reasons.add(PollingRefusal.NO_MEETING_NOW.of());
        }
        if (polls.find(election.id()).map(Polls.Row::recovered).isPresent()) {
            reasons.add(PollingRefusal.COUNTED_ALREADY.of());
        }
        if (received < 0 || issued < 0 || spoiled < 0) {
            reasons.add(PollingRefusal.ACCOUNT_NUMBERS.of());
            return reasons;
        }
        if (received > 100_000 || issued + spoiled > received) {
            reasons.add(PollingRefusal.ACCOUNT.of(received, issued, spoiled));
        }
        int present = attendance.of(election).map(Attendance.Attended::present).orElse(0);
        if (issued > present) {
            reasons.add(PollingRefusal.MORE_THAN_PRESENT.of(issued, present));
        }
        return reasons;
    }

    private static Verdict<Election> through(Verdict<Election> entry) {
        return entry.answer(Verdict::done, Polling::refused);
    }

    // what was written before the door said no is undone with it
    private static Verdict<Election> refused(List<Reason> reasons) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Verdict.refused(reasons);
    }
}
