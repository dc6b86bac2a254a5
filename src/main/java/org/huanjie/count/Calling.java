package org.huanjie.count;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.SignedIn;
import org.huanjie.count.engine.Source;
import org.huanjie.election.ElectionRules;
import org.huanjie.election.Post;
import org.huanjie.election.Reason;
import org.huanjie.election.Rules;
import org.huanjie.election.Setting;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.Roll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 唱票 — enters each sheet as it is called, and undoes one by an entry (R-BV-2..5, R-PL-8).
 *
 * <p>The count's row is held while a sheet is entered, so sheets come one by one. What a sheet marked is held for the fifty read after
 * it, as long as an undoing may need it, and then dropped (docs/decisions/0003-what-the-count-keeps.md).
 */
@Service
@Transactional
public class Calling {

    /** How many sheets can be undone, and after how many the sums go into the ledger. */
    static final int KEPT = 50;

    /** 录入结果 — read as this number; or this very keying was read before, as that number; or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Reading {
        record Read(int number, SheetKind kind, List<Part> parts) implements Reading {}

        record Repeated(int number) implements Reading {}

        record Refused(List<Reason> reasons) implements Reading {}
    }

    /** 撤销结果. */
    @CheckReturnValue
    public sealed interface Undoing {
        record Undone(int number) implements Undoing {}

        record Refused(List<Reason> reasons) implements Undoing {}
    }

    /** 另选结果 — the code to type for the person written in, or refused with all reasons. */
    @CheckReturnValue
    public sealed interface WritingIn {
        record Named(BallotName name) implements WritingIn {}

        record Refused(List<Reason> reasons) implements WritingIn {}
    }

    private final Sittings sittings;
    private final Tallies tallies;
    private final Sheets sheets;
    private final Labels labels;
    private final Rules rules;
    private final Roll roll;
    private final Ledger ledger;

    Calling(Sittings sittings, Tallies tallies, Sheets sheets, Labels labels, Rules rules, Roll roll, Ledger ledger) {
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.labels = labels;
        this.rules = rules;
        this.roll = roll;
        this.ledger = ledger;
    }

    /**
     * Reads one sheet.
     *
     * @param token made by the teller's device for this keying: sent twice, it is read once
     * @param after the number of the sheet that the teller saw read last; another means that somebody else keyed meanwhile
     * @param keys as {@link Keying} reads them
     */
    public Reading read(UUID id, UUID token, int after, String keys, SignedIn by) {
        var sitting = sittings.lock(id);
        var repeated = sheets.numberOf(id, token);
        if (repeated.isPresent()) {
            return new Reading.Repeated(repeated.get());
        }
        var reasons = against(sitting, after);
        if (!reasons.isEmpty()) {
            return new Reading.Refused(reasons);
        }
        return switch (typed(sitting, keys)) {
            case Keying.Typed.Faulty(var faults) -> new Reading.Refused(faults);
            case Keying.Typed.Sheet sheet -> enter(sitting, token, keys, sheet, by);
        };
    }

    /** Undoes one of the last sheets: its marks leave the sums, an entry says so, the paper is read again as a new sheet. */
    public Undoing undo(UUID id, int number, UndoReason reason, SignedIn by) {
        var sitting = sittings.lock(id);
        if (sitting.closed()) {
            return new Undoing.Refused(List.of(Reason.of("count", "count.refused.closed")));
        }
        var held = sheets.release(id, number);
        if (held.isEmpty()) {
            return new Undoing.Refused(List.of(Reason.of("count", "count.refused.not-held", number, KEPT)));
        }
        if (!(typed(sitting, held.get()) instanceof Keying.Typed.Sheet sheet)) {
            throw new IllegalStateException("a sheet that was read cannot be read again: " + number);
        }
        tallies.add(id, sheet.parts(), -1);
        sittings.count(id, sitting.lastSheet(), sheet.kind(), -1);
        sheets.undo(sitting, number, reason, by.signInName());
        ledger.enter(new CountAct.SheetUndone(sitting.village(), sitting.body(), number, reason, by.signInName()));
        sittings.tell(sitting);
        return new Undoing.Undone(number);
    }

    /** Gives a person of the roll, written in for this post, a code of their own; one who has one keeps it (R-PL-8). */
    public WritingIn writeIn(UUID id, Post post, UUID voter, SignedIn by) {
        var sitting = sittings.lock(id);
        var names = tallies.names(id);
        var there = names.stream()
                .filter(name -> name.post() == post && name.person().equals(voter))
                .findFirst();
        if (there.isPresent()) {
            return new WritingIn.Named(there.get());
        }
        var card = roll.find(voter).filter(found -> found.village().equals(sitting.village()));
        var reasons = againstWritingIn(sitting, post, card.isPresent());
        if (!reasons.isEmpty() || card.isEmpty()) {
            return new WritingIn.Refused(reasons);
        }
        int code = names.stream().mapToInt(BallotName::code).max().orElse(0) + 1;
        var name = new BallotName(
                code, post, voter, labels.of(card.get(), names), card.get().sex(), Source.WRITE_IN, 0);
        tallies.addName(sitting, name);
        return new WritingIn.Named(name);
    }

    /** 选票条目 — a sheet as it stays: its number, kind and minute; whether it was undone, whether it can be. */
    public record Entry(int number, SheetKind kind, LocalTime minute, boolean undone, boolean undoable) {}

    /** The sheets read last, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> last(UUID sitting, int many) {
        return sheets.last(sitting, many).stream()
                .map(row -> new Entry(row.number(), row.kind(), row.minute(), row.undone(), row.held()))
                .toList();
    }

    /** The names of the ballot and those written in, by their codes. */
    @Transactional(readOnly = true)
    public List<BallotName> names(UUID sitting) {
        return tallies.names(sitting);
    }

    private Reading enter(Sitting sitting, UUID token, String keys, Keying.Typed.Sheet sheet, SignedIn by) {
        int number = sitting.lastSheet() + 1;
        sheets.add(sitting, number, sheet.kind(), token, by.signInName());
        sheets.hold(sitting, number, Keying.canonical(keys), KEPT);
        tallies.add(sitting.id(), sheet.parts(), 1);
        sittings.count(sitting.id(), number, sheet.kind(), 1);
        ledger.enter(new CountAct.SheetRead(sitting.village(), sitting.body(), number, sheet.kind(), by.signInName()));
        if ((sitting.read() + 1) % KEPT == 0) {
            takeTally(sitting, by);
        }
        sittings.tell(sitting);
        return new Reading.Read(number, sheet.kind(), sheet.parts());
    }

    private void takeTally(Sitting sitting, SignedIn by) {
        var sums = CountAct.PostSum.of(tallies.posts(sitting.id()), tallies.names(sitting.id()));
        ledger.enter(
                new CountAct.TallyTaken(sitting.village(), sitting.body(), sitting.read() + 1, sums, by.signInName()));
    }

    private Keying.Typed typed(Sitting sitting, String keys) {
        Map<Integer, BallotName> names =
                tallies.names(sitting.id()).stream().collect(Collectors.toMap(BallotName::code, Function.identity()));
        return Keying.read(keys, tallies.posts(sitting.id()), names, is(sitting, Setting.OVERVOTE_SCOPE, "SHEET"));
    }

    private List<Reason> against(Sitting sitting, int after) {
        var reasons = new ArrayList<Reason>();
        if (sitting.closed()) {
            reasons.add(Reason.of("count", "count.refused.closed"));
        } else if (!sitting.confirmed()) {
            reasons.add(Reason.of("R-BV-1", "count.refused.not-confirmed"));
        } else if (sitting.read() >= sitting.recoveredBallots()) {
            reasons.add(Reason.of("R-BV-1", "count.refused.all-read", sitting.recoveredBallots()));
        }
        if (after != sitting.lastSheet()) {
            reasons.add(Reason.of("count", "count.refused.stale", after, sitting.lastSheet()));
        }
        return reasons;
    }

    private List<Reason> againstWritingIn(Sitting sitting, Post post, boolean onRoll) {
        var reasons = new ArrayList<Reason>();
        if (sitting.closed()) {
            reasons.add(Reason.of("count", "count.refused.closed"));
        }
        if (is(sitting, Setting.WRITE_IN, "CANDIDATES_ONLY")) {
            reasons.add(Reason.of("R-PL-8", "count.refused.candidates-only"));
        }
        if (!onRoll) {
            reasons.add(Reason.of("R-BV-4", "count.refused.not-on-roll"));
        }
        if (tallies.posts(sitting.id()).stream().noneMatch(tally -> tally.post() == post)) {
            reasons.add(Reason.of("count", "count.refused.no-post", post));
        }
        return reasons;
    }

    private boolean is(Sitting sitting, Setting setting, String value) {
        return rules.find(sitting.election())
                .flatMap((ElectionRules passed) -> passed.setting(setting))
                .filter(value::equals)
                .isPresent();
    }
}
