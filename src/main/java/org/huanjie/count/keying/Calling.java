package org.huanjie.count.keying;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.KeysRefusal;
import org.huanjie.count.ballot.Part;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Labels;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.law.Round;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 唱票 — takes each sheet as it is called and keyed, by one teller or by two, and undoes one by an entry (R-BV-2..5, R-PL-8).
 *
 * <p>The count's row is held while a sheet is entered, so sheets come one by one. What a sheet marked is held for the fifty read after
 * it, as long as an undoing may need it, and then dropped (docs/decisions/0003-what-the-count-keeps.md).
 */
@Service
@Transactional
public class Calling {

    /** 录入结果 — what became of one keying. */
    @CheckReturnValue
    public sealed interface Reading {
        /** The sheet is read, as this number. */
        record Read(int number, SheetKind kind, List<Part> parts) implements Reading {}

        /** The sheet is read when the other teller has keyed it the same. */
        record Kept(int number) implements Reading {}

        /** The two tellers keyed this sheet differently: nothing after it is read until one of them keyed it again. */
        record Differs(int number) implements Reading {}

        /** This very keying was taken before, for that sheet. */
        record Repeated(int number) implements Reading {}

        /** Not taken, with all reasons; {@code later} where the same keying may be sent again when they are settled. */
        record Refused(List<Reason> reasons, boolean later) implements Reading {}

        static Refused refused(Reason... reasons) {
            return new Refused(List.of(reasons), later(List.of(reasons)));
        }
    }

    private final CountDoor door;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Sheets sheets;
    private final Reader reader;
    private final TwoTellers two;
    private final Labels labels;
    private final Eligible eligible;
    private final Ledger ledger;

    Calling(
            CountDoor door,
            Sittings sittings,
            Tallies tallies,
            Sheets sheets,
            Reader reader,
            TwoTellers two,
            Labels labels,
            Eligible eligible,
            Ledger ledger) {
        this.door = door;
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.reader = reader;
        this.two = two;
        this.labels = labels;
        this.eligible = eligible;
        this.ledger = ledger;
    }

    /** Takes one keying of one sheet. */
    public Reading key(ElectionId election, Keyed keyed, SignedIn by) {
        return switch (door.enter(election, CountAuthority.KEY, by)) {
            case Verdict.Refused(var reasons) -> new Reading.Refused(reasons, false);
            case Verdict.Done(var sitting)
            when !sitting.id().equals(keyed.sitting()) -> Reading.refused(CountRefusal.OTHER_COUNT.of(keyed.number()));
            case Verdict.Done(var sitting)
            when reader.lost(sitting) -> new Reading.Refused(List.of(Restart.KEY_LOST), true);
            case Verdict.Done(var sitting) -> sitting.byTwo() ? two.key(sitting, keyed, by) : alone(sitting, keyed, by);
        };
    }

    private Reading alone(Sitting sitting, Keyed keyed, SignedIn by) {
        var repeated = sheets.numberOf(sitting.id(), keyed.token());
        if (repeated.isPresent()) {
            return new Reading.Repeated(repeated.get());
        }
        var reasons = againstReadingAlone(sitting, keyed);
        if (!reasons.isEmpty()) {
            return new Reading.Refused(reasons, later(reasons));
        }
        return switch (reader.typed(sitting, keyed.keys())) {
            case Keying.Typed.Faulty(var faults) -> new Reading.Refused(faults, false);
            case Keying.Typed.Sheet sheet ->
                reader.enter(sitting, sheet, keyed.keys(), List.of(new Sheets.By(by.signInName(), keyed.token())), by);
        };
    }

    /** Undoes one of the last sheets: its marks leave the sums, an entry says so, the paper is read again as a new sheet. */
    public Verdict<Integer> undo(ElectionId election, int number, UndoReason reason, SignedIn by) {
        return switch (door.enter(election, CountAuthority.UNDO, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> undo(sitting, number, reason, by);
        };
    }

    private Verdict<Integer> undo(Sitting sitting, int number, UndoReason reason, SignedIn by) {
        if (sitting.closed()) {
            return Verdict.refused(CountRefusal.CLOSED.of());
        }
        if (reader.lost(sitting)) {
            return Verdict.refused(Restart.KEY_LOST);
        }
        if (reader.takeOut(sitting, number).isEmpty()) {
            return Verdict.refused(CountRefusal.NOT_HELD.of(number, Sitting.KEPT));
        }
        sheets.undo(sitting, number, reason, by.signInName());
        ledger.enter(new CountAct.SheetUndone(sitting.village(), sitting.body(), number, reason, by.signInName()));
        sittings.tell(sitting);
        return Verdict.done(number);
    }

    /** Gives a person of the roll, written in for this post, a code of their own; one who has one keeps it (R-PL-8). */
    public Verdict<BallotName> writeIn(ElectionId election, Post post, VoterId voter, SignedIn by) {
        return switch (door.enter(election, CountAuthority.KEY, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> writeIn(sitting, post, voter);
        };
    }

    private Verdict<BallotName> writeIn(Sitting sitting, Post post, VoterId voter) {
        var names = tallies.names(sitting.id());
        var there = names.stream()
                .filter(name -> name.post() == post && name.person().equals(voter))
                .findFirst();
        if (there.isPresent()) {
            return Verdict.done(there.get());
        }
        var card = eligible.find(sitting.election(), voter);
        var reasons = againstWritingIn(sitting, post, card.isPresent());
        if (!reasons.isEmpty() || card.isEmpty()) {
            return Verdict.refused(reasons);
        }
        int code = names.stream().mapToInt(BallotName::code).max().orElse(0) + 1;
        var name = new BallotName(
                code,
                post,
                voter,
                labels.of(card.get(), sitting.election(), names),
                card.get().sex(),
                Source.WRITE_IN,
                0);
        tallies.running(sitting.id()).ifPresent(open -> tallies.keep(sitting.id(), open.writtenIn(name)));
        sittings.tell(sitting);
        return Verdict.done(name);
    }

    /** 选票条目 — a sheet as it stays: its number, kind and minute; whether it was undone, whether it can be. */
    public record Entry(int number, SheetKind kind, LocalTime minute, boolean undone, boolean undoable) {}

    /** The sheets read last, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> last(ElectionId election, int many) {
        return sittings.of(election).map(sitting -> last(sitting, many)).orElse(List.of());
    }

    private List<Entry> last(Sitting sitting, int many) {
        var open = tallies.running(sitting.id());
        return sheets.last(sitting.id(), many).stream()
                .map(row -> new Entry(
                        row.number(),
                        row.kind(),
                        row.minute(),
                        row.undone(),
                        open.flatMap(one -> one.marked(row.number())).isPresent()))
                .toList();
    }

    /** The names of the ballot and those written in, by their codes. */
    @Transactional(readOnly = true)
    public List<BallotName> names(ElectionId election) {
        return sittings.of(election).map(sitting -> tallies.names(sitting.id())).orElse(List.of());
    }

    /** What hinders any sheet from being read now. */
    static List<Reason> againstReading(Sitting sitting) {
        if (sitting.closed()) {
            return List.of(CountRefusal.CLOSED.of());
        }
        return sitting.confirmed() ? List.of() : List.of(CountRefusal.NOT_CONFIRMED.of());
    }

    static boolean later(List<Reason> reasons) {
        return reasons.stream().allMatch(reason -> reason.what().passes());
    }

    private static List<Reason> againstReadingAlone(Sitting sitting, Keyed keyed) {
        var reasons = new ArrayList<>(againstReading(sitting));
        if (sitting.confirmed() && !sitting.closed() && sitting.unread() < 1) {
            reasons.add(CountRefusal.ALL_READ.of(sitting.recoveredBallots()));
        }
        if (keyed.number() != sitting.lastSheet() + 1) {
            reasons.add(CountRefusal.STALE.of(keyed.number() - 1, sitting.lastSheet()));
        } else if (sitting.comparisonDue()) {
            reasons.add(CountRefusal.COMPARISON_DUE.of(sitting.read()));
        }
        if (Keying.why(keyed.keys()).isPresent()) {
            reasons.add(KeysRefusal.NOTHING_DIFFERS.of(keyed.number()));
        }
        return reasons;
    }

    private List<Reason> againstWritingIn(Sitting sitting, Post post, boolean onRoll) {
        var reasons = new ArrayList<Reason>();
        if (sitting.closed()) {
            reasons.add(CountRefusal.CLOSED.of());
        }
        if (reader.lost(sitting)) {
            reasons.add(Restart.KEY_LOST);
        }
        if (reader.settings(sitting).candidatesOnly()) {
            reasons.add(CountRefusal.CANDIDATES_ONLY.of());
        }
        if (sitting.round() == Round.RECALL) {
            reasons.add(CountRefusal.RECALLED_ONLY.of());
        }
        if (sitting.round() == Round.TIE) {
            reasons.add(CountRefusal.TIED_ONLY.of());
        }
        if (!onRoll) {
            reasons.add(CountRefusal.NOT_ON_ROLL.of());
        }
        if (tallies.posts(sitting.id()).stream().noneMatch(tally -> tally.post() == post)) {
            reasons.add(CountRefusal.NO_POST.of(post));
        }
        return reasons;
    }
}
