package org.huanjie.count.keying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.KeysRefusal;
import org.huanjie.count.keying.Calling.Reading;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Side;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/**
 * 两人计票 — takes each teller's keying of a sheet; reads the sheet when both keyed the same. Where they differ nothing beyond it is taken
 * until one of them has looked at the paper and keyed it again.
 *
 * <p>A side may run ahead while the other's device is away. Both versions go when the sheet is read
 * (docs/decisions/0006-two-tellers.md).
 */
@Component
public class TwoTellers {

    private final Sittings sittings;
    private final Sides sides;
    private final Reader reader;
    private final Elections elections;
    private final TwoPersons two;
    private final Ledger ledger;

    TwoTellers(Sittings sittings, Sides sides, Reader reader, Elections elections, TwoPersons two, Ledger ledger) {
        this.sittings = sittings;
        this.sides = sides;
        this.reader = reader;
        this.elections = elections;
        this.two = two;
        this.ledger = ledger;
    }

    /** The side of this teller: their own, else one that is free. */
    Optional<Sides.Row> side(Sitting sitting, SignedIn teller) {
        var all = sides.of(sitting.id());
        return all.stream()
                .filter(row -> row.of(teller.signInName()))
                .findFirst()
                .or(() -> all.stream().filter(row -> row.teller() == null).findFirst());
    }

    /** The number at which the two differ now. */
    public Optional<Integer> difference(Sitting sitting) {
        int next = sitting.lastSheet() + 1;
        return sides.both(sitting.id(), next) ? Optional.of(next) : Optional.empty();
    }

    Reading key(Sitting sitting, Keyed keyed, SignedIn by) {
        var repeated =
                reader.numberOf(sitting.id(), keyed.token()).or(() -> sides.numberOf(sitting.id(), keyed.token()));
        if (repeated.isPresent()) {
            return new Reading.Repeated(repeated.get());
        }
        var side = side(sitting, by);
        if (side.isEmpty()) {
            var tellers = sides.of(sitting.id()).stream().map(Sides.Row::teller).toList();
            return Reading.refused(CountRefusal.SIDES_TAKEN.of(tellers.get(0), tellers.get(1)));
        }
        var answer = key(sitting, side.get(), keyed, by);
        if (side.get().of(by.signInName()) || !(answer instanceof Reading.Refused)) {
            sides.report(sitting.id(), side.get().side(), keyed.unsent() + (answer instanceof Reading.Refused ? 1 : 0));
        }
        if (answer instanceof Reading.Differs) {
            sittings.tell(sitting); // a sheet that is read tells by itself; a keying that waits changes no board
        }
        return answer;
    }

    private Reading key(Sitting sitting, Sides.Row side, Keyed keyed, SignedIn by) {
        var difference = difference(sitting);
        var reasons = against(sitting, side, keyed, difference);
        if (!reasons.isEmpty()) {
            return new Reading.Refused(reasons, Calling.later(reasons));
        }
        var typing = reader.typing(sitting);
        if (typing.apply(keyed.keys()) instanceof Keying.Typed.Faulty(var faults)) {
            return new Reading.Refused(faults, false);
        }
        if (side.teller() == null) {
            var dependent = againstTaking(sitting, by);
            if (!dependent.isEmpty()) {
                return new Reading.Refused(dependent, false);
            }
            take(sitting, side, by);
        }
        difference.ifPresent(number -> correct(sitting, side.side(), number, keyed, by));
        sides.key(
                sitting,
                new Sides.Keying(
                        side.side(), keyed.number(), by.signInName(), keyed.token(), Keying.canonical(keyed.keys())));
        return drain(sitting, keyed, Reader.known(typing), by);
    }

    /** Reads every next sheet that both keyed alike. */
    private Reading drain(
            Sitting sitting, Keyed keyed, Function<String, Keying.Typed.Sheet> known, SignedIn by) {
        Reading answer = new Reading.Kept(keyed.number());
        var now = sitting;
        while (true) {
            int number = now.lastSheet() + 1;
            var both = sides.keyed(now.id(), number);
            if (both.size() < Side.values().length) {
                return answer;
            }
            var first = known.apply(both.getFirst().keys());
            if (!first.parts().equals(known.apply(both.getLast().keys()).parts())) {
                return number == keyed.number() ? new Reading.Differs(number) : answer;
            }
            both.forEach(one -> sides.drop(sitting.id(), number, one.side()));
            var tellers = both.stream()
                    .map(one -> new Sheets.By(one.teller(), one.token()))
                    .toList();
            var read = reader.enter(now, first, both.getFirst().keys(), tellers, by);
            answer = number == keyed.number() ? read : answer;
            now = sittings.get(now.id());
        }
    }

    // two accounts in one hand would agree on everything
    private List<Reason> againstTaking(Sitting sitting, SignedIn by) {
        return sides.of(sitting.id()).stream()
                .flatMap(row -> Optional.ofNullable(row.teller()).stream())
                .flatMap(other -> two.against(elections.get(sitting.election()), other, by).stream())
                .toList();
    }

    private void take(Sitting sitting, Sides.Row side, SignedIn by) {
        sides.give(sitting.id(), side.side(), by.signInName());
        ledger.enter(new CountAct.SideTaken(
                sitting.village(), sitting.body(), side.side(), side.keyed() + 1, by.signInName()));
    }

    private void correct(Sitting sitting, Side side, int number, Keyed keyed, SignedIn by) {
        var reason = Keying.why(keyed.keys()).orElseThrow();
        sides.differed(sitting, number, side, reason, by.signInName());
        ledger.enter(
                new CountAct.KeyingCorrected(sitting.village(), sitting.body(), number, side, reason, by.signInName()));
    }

    private static List<Reason> against(Sitting sitting, Sides.Row side, Keyed keyed, Optional<Integer> difference) {
        var reasons = new ArrayList<>(Calling.againstReading(sitting));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        boolean corrects = difference.filter(number -> number == keyed.number()).isPresent();
        boolean reasoned = Keying.why(keyed.keys()).isPresent();
        if (difference.isPresent() && !corrects) {
            reasons.add(CountRefusal.DIFFERENCE.of(difference.get()));
        } else if (corrects && !reasoned) {
            reasons.add(KeysRefusal.NO_CORRECTION_REASON.of(keyed.number()));
        } else if (!corrects && reasoned) {
            reasons.add(KeysRefusal.NOTHING_DIFFERS.of(keyed.number()));
        } else if (!corrects && keyed.number() != side.keyed() + 1) {
            reasons.add(CountRefusal.KEYED_ALREADY.of(keyed.number(), side.keyed() + 1));
        } else if (keyed.number() - sitting.lastSheet() > sitting.unread()) {
            reasons.add(CountRefusal.ALL_READ.of(sitting.recoveredBallots()));
        }
        return reasons;
    }
}
