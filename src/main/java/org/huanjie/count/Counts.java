package org.huanjie.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.board.Board;
import org.huanjie.count.board.Boards;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.file.Result;
import org.huanjie.count.keying.Sides;
import org.huanjie.count.recovering.Recovering;
import org.huanjie.count.result.ClosingCheck;
import org.huanjie.count.result.CountWriter;
import org.huanjie.count.result.Results;
import org.huanjie.count.result.Sealing;
import org.huanjie.count.sitting.Ballot;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Sum;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.count.sitting.TwoWhoActed;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Round;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 计票之门 — opens a count, confirms what the boxes held, closes it when every sum holds, declares its result (S21, R-BV-1, Art. 15). */
@Service
@Transactional
public class Counts {

    /** 办理记录 — empty where it is still to be done, or was done by one alone in former times. */
    public record DoneBy(Optional<TwoWhoActed> closed, Optional<TwoWhoActed> declared) {}

    private final Sittings sittings;
    private final CountDoor entry;
    private final ClosingCheck closing;
    private final Recovering recovering;
    private final Tallies tallies;
    private final Sides sides;
    private final Ballot ballot;
    private final CountWriter writer;
    private final Results results;
    private final Boards boards;
    private final Elections elections;
    private final StageDoor door;
    private final Polling polling;
    private final Ledger ledger;
    private final Ids ids;

    Counts(
            Sittings sittings,
            CountDoor entry,
            ClosingCheck closing,
            Recovering recovering,
            Tallies tallies,
            Sides sides,
            Ballot ballot,
            CountWriter writer,
            Results results,
            Boards boards,
            Elections elections,
            StageDoor door,
            Polling polling,
            Ledger ledger,
            Ids ids) {
        this.sittings = sittings;
        this.entry = entry;
        this.closing = closing;
        this.recovering = recovering;
        this.tallies = tallies;
        this.sides = sides;
        this.ballot = ballot;
        this.writer = writer;
        this.results = results;
        this.boards = boards;
        this.elections = elections;
        this.door = door;
        this.polling = polling;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Opens the count of this round: the names of the ballot get their codes, and one teller or two key its sheets. */
    public Verdict<Sitting> open(ElectionId id, Mode mode, SignedIn by) {
        var election = elections.get(id);
        var reasons = new ArrayList<>(CountAuthority.PRESIDE.against(election, by));
        reasons.addAll(againstOpening(election));
        var posts = ballot.posts(election);
        var names = ballot.names(election, posts);
        // a vote for missing seats may be held where nobody is left to stand: any voter can be written in
        if (posts.isEmpty() || (names.isEmpty() && election.round() != Round.RERUN)) {
            reasons.add(CountRefusal.NO_BALLOT.of());
        }
        var sitting = new SittingId(ids.next());
        if (reasons.isEmpty() && !sittings.open(sitting, election, election.round(), mode, by.signInName())) {
            reasons.add(CountRefusal.OPENED_ALREADY.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return Verdict.done(lay(sittings.get(sitting), posts, names, by));
    }

    /** Takes down how many ballots the boxes held, before the first name is read; more than were handed out stops here (R-BV-1). */
    public Verdict<Sitting> confirmRecovered(ElectionId election, int ballots, SignedIn by) {
        return recovering.confirm(election, ballots, by);
    }

    /** The sums that must hold, all of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Sum> sums(ElectionId election) {
        return sittings.of(election).map(closing::sums).orElse(List.of());
    }

    /** Two close the count while every sum holds: the engine counts its file, file and outcome are sealed, marks are erased. */
    public Verdict<Sitting> close(ElectionId election, SignedIn by, SignedIn second) {
        return switch (entry.enter(election, CountAuthority.PRESIDE, CountAuthority.SECOND_AT_CLOSE, by, second)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> close(sitting, by, second);
        };
    }

    private Verdict<Sitting> close(Sitting sitting, SignedIn by, SignedIn second) {
        var reasons = closing.against(sitting);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var posts = tallies.posts(sitting.id());
        var names = tallies.names(sitting.id());
        var file = writer.file(sitting, posts, names);
        return switch (CountWriter.count(file)) {
            case LawfulCount.Result.Refused(var faults) ->
                Verdict.refused(faults.stream()
                        .map(fault ->
                                CountRefusal.FILE.of(fault.path(), fault.code().id()))
                        .toList());
            case LawfulCount.Result.Counted counted -> {
                var seal = Sealing.of(file, counted);
                tallies.settle(sitting);
                sittings.close(sitting.id(), seal, by, second);
                ledger.enter(new CountAct.CountClosed(
                        sitting.village(),
                        sitting.body(),
                        sitting.mode(),
                        sitting.recoveredBallots(),
                        CountAct.PostSum.closing(posts, names),
                        seal.fileHash(),
                        seal.outcomeHash(),
                        counted.outcome().valid(),
                        by.signInName(),
                        second.signInName()));
                sittings.tell(sitting);
                yield Verdict.done(sittings.get(sitting.id()));
            }
        };
    }

    /**
     * Two announce the result on the spot: the election enters DECLARED, the minutes of the issue are erased with it, and the vote that the
     * result calls for is opened ({@code Rounds}).
     */
    public Verdict<Election> declare(ElectionId election, SignedIn by, SignedIn second) {
        return switch (entry.enter(
                election, CountAuthority.DECLARE, CountAuthority.SECOND_AT_DECLARATION, by, second)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) when !sitting.closed() -> Verdict.refused(CountRefusal.NOT_CLOSED.of());
            case Verdict.Done(var sitting)
            when sittings.declaredBy(sitting.id()).isPresent() -> Verdict.refused(CountRefusal.DECLARED.of());
            case Verdict.Done(var sitting) -> {
                sittings.declare(sitting, by, second);
                yield announced(election, by);
            }
        };
    }

    private Verdict<Election> announced(ElectionId election, SignedIn by) {
        return switch (door.enter(election, Stage.DECLARED, by)) {
            case Verdict.Refused(var reasons) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Verdict.refused(reasons);
            }
            case Verdict.Done(var declared) -> Verdict.done(declared);
        };
    }

    /** Who closed the count, and who declared its result: two each. */
    @Transactional(readOnly = true)
    public DoneBy doneBy(ElectionId election) {
        var sitting = sittings.of(election).map(Sitting::id);
        return new DoneBy(sitting.flatMap(sittings::closedBy), sitting.flatMap(sittings::declaredBy));
    }

    @Transactional(readOnly = true)
    public Optional<Sitting> sitting(ElectionId election) {
        return sittings.of(election);
    }

    /**
     * What everyone may see of the count, all of one moment: a sheet is in every number or in none. It moves by steps of several sheets
     * ({@code PublicSteps}).
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Board board(ElectionId election) {
        return boards.forEveryone(elections.get(election), sittings.of(election));
    }

    /** What the hall sees, sheet by sheet as it is called; for those who are there and signed in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Board hallBoard(ElectionId election) {
        return boards.inTheHall(elections.get(election), sittings.of(election));
    }

    /** The outcome once the count is closed; published once the election is declared. */
    @Transactional(readOnly = true)
    public Optional<Result> outcome(ElectionId election) {
        return sittings.of(election)
                .flatMap(sitting -> sittings.sealed(sitting.id())
                        .map(kept -> results.of(
                                kept,
                                Objects.requireNonNull(sitting.closedAt()),
                                tallies.posts(sitting.id()),
                                tallies.names(sitting.id()))));
    }

    /** The count file as it was sealed, byte for byte: {@code huanjie count} makes the same outcome of it. */
    @Transactional(readOnly = true)
    public Optional<String> countFile(ElectionId election) {
        return sittings.of(election)
                .flatMap(sitting -> sittings.sealed(sitting.id()))
                .map(Sittings.Sealed::countFile);
    }

    private Sitting lay(Sitting sitting, List<PostTally> posts, List<BallotName> names, SignedIn by) {
        for (int place = 0; place < posts.size(); place++) {
            tallies.addPost(sitting, place, posts.get(place));
        }
        names.forEach(name -> tallies.addName(sitting, name));
        tallies.begin(sitting);
        if (sitting.byTwo()) {
            sides.lay(sitting);
        }
        var list = names.stream()
                .map(name -> name.code() + " " + name.label() + " " + name.post())
                .toList();
        ledger.enter(new CountAct.SittingOpened(
                sitting.village(), sitting.body(), sitting.round(), sitting.mode(), list, by.signInName()));
        sittings.tell(sitting);
        return sitting;
    }

    private List<Reason> againstOpening(Election election) {
        var stage = election.body() == Body.VILLAGERS_COMMITTEE ? Stage.COUNTING : Stage.MEETING;
        var reasons = new ArrayList<Reason>();
        if (election.stage() != stage) {
            reasons.add(CountRefusal.STAGE.of(stage));
        }
        if (polling.account(election.id()).issued() < 1) {
            reasons.add(CountRefusal.NOTHING_ISSUED.of());
        }
        return reasons;
    }
}
