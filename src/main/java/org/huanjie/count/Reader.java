package org.huanjie.count;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.SignedIn;
import org.huanjie.election.ElectionRules;
import org.huanjie.election.Rules;
import org.huanjie.election.Setting;
import org.huanjie.ledger.Ledger;
import org.springframework.stereotype.Component;

/** 读票 — brings a sheet into the sums with its row and its entry, and takes it out again; the count's row is held meanwhile. */
@Component
class Reader {

    private final Sittings sittings;
    private final Tallies tallies;
    private final Sheets sheets;
    private final Doubts doubts;
    private final Rules rules;
    private final Ledger ledger;

    Reader(Sittings sittings, Tallies tallies, Sheets sheets, Doubts doubts, Rules rules, Ledger ledger) {
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.doubts = doubts;
        this.rules = rules;
        this.ledger = ledger;
    }

    Keying.Typed typed(Sitting sitting, String keys) {
        Map<Integer, BallotName> names =
                tallies.names(sitting.id()).stream().collect(Collectors.toMap(BallotName::code, Function.identity()));
        return Keying.read(keys, tallies.posts(sitting.id()), names, is(sitting, Setting.OVERVOTE_SCOPE, "SHEET"));
    }

    /** What was readable once is readable still. */
    Keying.Typed.Sheet known(Sitting sitting, String keys) {
        return switch (typed(sitting, keys)) {
            case Keying.Typed.Sheet sheet -> sheet;
            case Keying.Typed.Faulty(var reasons) ->
                throw new IllegalStateException("a sheet that was read cannot be read again: " + reasons);
        };
    }

    /** Reads the next sheet. */
    Calling.Reading.Read enter(
            Sitting sitting, Keying.Typed.Sheet sheet, String keys, List<Sheets.By> tellers, SignedIn by) {
        int number = sitting.lastSheet() + 1;
        sheets.add(sitting, number, sheet.kind(), tellers);
        sheets.hold(sitting, number, Keying.canonical(keys));
        sheet.parts().stream()
                .flatMap(part -> part.doubt().stream())
                .findFirst()
                .ifPresent(reason -> doubts.add(sitting, number, reason));
        sheets.dropUpTo(sitting.id(), number - Calling.KEPT);
        tallies.add(sitting.id(), sheet.parts(), 1);
        sittings.count(sitting.id(), number, sheet.kind(), 1);
        ledger.enter(new CountAct.SheetRead(
                sitting.village(),
                sitting.body(),
                number,
                sheet.kind(),
                tellers.stream().map(Sheets.By::teller).toList(),
                by.signInName()));
        if ((sitting.read() + 1) % Calling.KEPT == 0) {
            takeTally(sitting, by);
        }
        sittings.tell(sitting);
        return new Calling.Reading.Read(number, sheet.kind(), sheet.parts());
    }

    /** Takes a sheet out of the sums; empty where what it marked is no longer held. */
    Optional<SheetKind> takeOut(Sitting sitting, int number) {
        return sheets.release(sitting.id(), number).map(keys -> {
            var sheet = known(sitting, keys);
            tallies.add(sitting.id(), sheet.parts(), -1);
            sittings.count(sitting.id(), sitting.lastSheet(), sheet.kind(), -1);
            return sheet.kind();
        });
    }

    /** A sheet that was set aside marks this from now on. */
    void replace(Sitting sitting, int number, Keying.Typed.Sheet before, Keying.Typed.Sheet after, String keys) {
        var _ = sheets.release(sitting.id(), number).orElseThrow();
        sheets.hold(sitting, number, keys);
        tallies.add(sitting.id(), before.parts(), -1);
        tallies.add(sitting.id(), after.parts(), 1);
        sittings.decide(sitting.id(), after.kind());
    }

    boolean is(Sitting sitting, Setting setting, String value) {
        return rules.find(sitting.election())
                .flatMap((ElectionRules passed) -> passed.setting(setting))
                .filter(value::equals)
                .isPresent();
    }

    private void takeTally(Sitting sitting, SignedIn by) {
        var sums = CountAct.PostSum.running(tallies.posts(sitting.id()), tallies.names(sitting.id()));
        ledger.enter(
                new CountAct.TallyTaken(sitting.village(), sitting.body(), sitting.read() + 1, sums, by.signInName()));
    }

    Optional<Integer> numberOf(UUID sitting, UUID token) {
        return sheets.numberOf(sitting, token);
    }
}
