package org.huanjie.count.recovering;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.result.CountWriter;
import org.huanjie.count.result.Sealing;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收回选票的清点 — how many ballots the boxes held, counted and confirmed before the first name is read. More than were handed out stops
 * here; someone else counts again; where it stands, the election is void and the count is closed as such (R-BV-1, R-BV-8).
 */
@Service
@Transactional
public class Recovering {

    /** 清点情况 — every count so far, and what stands against one now. */
    public record State(List<Recovery> counts, List<Reason> against) {

        /** Whether the last count was above the ballots handed out: someone else counts again. */
        public boolean stopped() {
            return !counts.isEmpty() && counts.getLast().above();
        }

        /** Whether it stood above when someone else counted again. */
        public boolean stands() {
            return stopped()
                    && counts.size() > 1
                    && counts.get(counts.size() - 2).above()
                    && !counts.get(counts.size() - 2)
                            .by()
                            .equals(counts.getLast().by());
        }
    }

    private final CountDoor door;
    private final Sittings sittings;
    private final Recoveries recoveries;
    private final Tallies tallies;
    private final CountWriter writer;
    private final Elections elections;
    private final Polling polling;
    private final Custody custody;
    private final TwoPersons two;
    private final Ledger ledger;

    Recovering(
            CountDoor door,
            Sittings sittings,
            Recoveries recoveries,
            Tallies tallies,
            CountWriter writer,
            Elections elections,
            Polling polling,
            Custody custody,
            TwoPersons two,
            Ledger ledger) {
        this.door = door;
        this.sittings = sittings;
        this.recoveries = recoveries;
        this.tallies = tallies;
        this.writer = writer;
        this.elections = elections;
        this.polling = polling;
        this.custody = custody;
        this.two = two;
        this.ledger = ledger;
    }

    /** How the counting of the recovered ballots stands; nothing is counted before the count is opened. */
    @Transactional(readOnly = true)
    public State of(ElectionId election) {
        return sittings.of(election).map(this::of).orElse(new State(List.of(), List.of()));
    }

    private State of(Sitting sitting) {
        return new State(recoveries.of(sitting.id()), custody.againstRecovering(elections.get(sitting.election())));
    }

    /** Takes down a count of the ballots; it is confirmed where it is not above those handed out, else it stops the count. */
    public Verdict<Sitting> confirm(ElectionId election, int ballots, SignedIn by) {
        return switch (door.enter(election, CountAuthority.PRESIDE, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> confirm(sitting, ballots, by);
        };
    }

    private Verdict<Sitting> confirm(Sitting sitting, int ballots, SignedIn by) {
        var reasons = against(sitting, ballots, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        int issued = polling.account(sitting.election()).issued();
        int turn = recoveries.of(sitting.id()).size() + 1;
        recoveries.add(sitting, turn, ballots, issued, by.signInName());
        ledger.enter(new RecoveringAct.RecoveredCounted(
                sitting.village(), sitting.body(), turn, issued, ballots, by.signInName()));
        var step = ballots > issued ? stopped(sitting, ballots, issued) : confirmed(sitting, ballots, issued, by);
        sittings.tell(sitting);
        return step;
    }

    /** Two close the count without a sheet read: its file says recovered above issued, its outcome is not valid, nobody is elected. */
    public Verdict<Sitting> closeVoid(ElectionId election, SignedIn by, SignedIn second) {
        return switch (door.enter(election, CountAuthority.PRESIDE, CountAuthority.SECOND_AT_CLOSE, by, second)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> closeVoid(sitting, by, second);
        };
    }

    private Verdict<Sitting> closeVoid(Sitting sitting, SignedIn by, SignedIn second) {
        var id = sitting.id();
        var state = of(sitting);
        if (sitting.closed()) {
            return Verdict.refused(CountRefusal.CLOSED.of());
        }
        if (!state.stands()) {
            return Verdict.refused(CountRefusal.NO_VOID.of());
        }
        int recovered = state.counts().getLast().ballots();
        sittings.confirm(id, recovered);
        recoveries.voided(id);
        polling.recover(sitting.election(), recovered);
        var voided = sittings.get(id);
        var posts = tallies.posts(id);
        var names = tallies.names(id);
        var file = writer.file(voided, posts, names);
        if (!(CountWriter.count(file) instanceof LawfulCount.Result.Counted counted)
                || counted.outcome().valid()) {
            throw new IllegalStateException("more ballots than were handed out, and yet a valid election");
        }
        var sealed = Sealing.of(file, counted);
        tallies.settle(sitting);
        sittings.close(id, sealed, by, second);
        ledger.enter(new RecoveringAct.CountVoided(
                sitting.village(),
                sitting.body(),
                state.counts().getLast().issued(),
                state.counts().get(state.counts().size() - 2).ballots(),
                recovered,
                by.signInName(),
                second.signInName()));
        ledger.enter(new CountAct.CountClosed(
                sitting.village(),
                sitting.body(),
                sitting.mode(),
                recovered,
                CountAct.PostSum.closing(posts, names),
                sealed.fileHash(),
                sealed.outcomeHash(),
                false,
                by.signInName(),
                second.signInName()));
        sittings.tell(sitting);
        return Verdict.done(sittings.get(id));
    }

    private List<Reason> against(Sitting sitting, int ballots, SignedIn by) {
        var state = of(sitting);
        var reasons = new ArrayList<Reason>(state.against());
        if (sitting.closed() || sitting.lastSheet() > 0) {
            reasons.add(CountRefusal.READING_BEGUN.of());
        }
        if (ballots < 1) {
            reasons.add(CountRefusal.RECOVERED_NUMBER.of());
        }
        if (state.stopped() && state.counts().getLast().by().equals(by.signInName())) {
            reasons.add(CountRefusal.SAME_COUNTER.of());
        }
        if (state.stopped()) {
            reasons.addAll(two.againstAnother(
                    elections.get(sitting.election()), state.counts().getLast().by(), by));
        }
        return reasons;
    }

    private Verdict<Sitting> confirmed(Sitting sitting, int ballots, int issued, SignedIn by) {
        sittings.confirm(sitting.id(), ballots);
        polling.recover(sitting.election(), ballots);
        ledger.enter(
                new CountAct.RecoveredConfirmed(sitting.village(), sitting.body(), issued, ballots, by.signInName()));
        return Verdict.done(sittings.get(sitting.id()));
    }

    // the figure is on record; nothing is read before it is cleared up
    private Verdict<Sitting> stopped(Sitting sitting, int ballots, int issued) {
        recoveries.open(sitting.id());
        polling.recoverAnew(sitting.election());
        var more = of(sitting).stands() ? CountRefusal.STILL_MORE_RECOVERED : CountRefusal.MORE_RECOVERED;
        return Verdict.refused(more.of(ballots, issued));
    }
}
