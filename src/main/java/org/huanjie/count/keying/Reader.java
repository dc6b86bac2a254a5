package org.huanjie.count.keying;

import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.sitting.OpenTally;
import org.huanjie.count.sitting.PublicSteps;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.Rules;
import org.huanjie.law.Settings;
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
    private final PublicSteps steps;
    private final SecureRandom chance;

    Reader(
            Sittings sittings,
            Tallies tallies,
            Sheets sheets,
            Doubts doubts,
            Rules rules,
            Ledger ledger,
            PublicSteps steps,
            SecureRandom chance) {
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.doubts = doubts;
        this.rules = rules;
        this.ledger = ledger;
        this.steps = steps;
        this.chance = chance;
    }

    Keying.Typed typed(Sitting sitting, String keys) {
        return typing(sitting).apply(keys);
    }

    /** What is keyed for this count, as its ballot has it: made once, it reads every keying of a transaction. */

    Function<String, Keying.Typed> typing(Sitting sitting) {
        var paper = tallies.paper(sitting.id());
        Map<Integer, BallotName> names =
                paper.names().stream().collect(Collectors.toMap(BallotName::code, Function.identity()));
        boolean wholeSheet = settings(sitting).overVoteVoidsSheet();
        return keys -> Keying.read(keys, paper.posts(), names, wholeSheet);
    }

    /** What was readable once is readable still. */
    Keying.Typed.Sheet known(Sitting sitting, String keys) {
        return known(typing(sitting)).apply(keys);
    }

    static Function<String, Keying.Typed.Sheet> known(Function<String, Keying.Typed> typing) {
        return keys -> switch (typing.apply(keys)) {
            case Keying.Typed.Sheet sheet -> sheet;
            case Keying.Typed.Faulty _ -> throw new IllegalStateException("a sheet that was read cannot be read again");
        };
    }

    /** Reads the next sheet. */
    Calling.Reading.Read enter(
            Sitting sitting, Keying.Typed.Sheet sheet, String keys, List<Sheets.By> tellers, SignedIn by) {
        int number = sitting.lastSheet() + 1;
        sheets.add(sitting, number, sheet.kind(), tellers);
        sheet.parts().stream()
                .flatMap(part -> part.doubt().stream())
                .findFirst()
                .ifPresent(reason -> doubts.add(sitting, number, reason));
        var open = step(sitting, open(sitting).read(number, Keying.canonical(keys), sheet));
        sittings.count(sitting.id(), number, sheet.kind(), 1);
        ledger.enter(new CountAct.SheetRead(
                sitting.village(),
                sitting.body(),
                number,
                sheet.kind(),
                tellers.stream().map(Sheets.By::teller).toList(),
                by.signInName()));
        tallies.keep(sitting.id(), taken(sitting, open, by));
        sittings.tell(sitting);
        return new Calling.Reading.Read(number, sheet.kind(), sheet.parts());
    }

    /** What the sheet marked, while it is held. */
    Optional<String> marked(Sitting sitting, int number) {
        return tallies.running(sitting.id()).flatMap(open -> open.marked(number));
    }

    /** Takes a sheet out of the sums; empty where what it marked is no longer held. */
    Optional<SheetKind> takeOut(Sitting sitting, int number) {
        return marked(sitting, number).map(keys -> {
            var sheet = known(sitting, keys);
            tallies.keep(sitting.id(), open(sitting).without(number, sheet));
            sittings.count(sitting.id(), sitting.lastSheet(), sheet.kind(), -1);
            return sheet.kind();
        });
    }

    /** A sheet that was set aside marks this from now on. */
    void replace(Sitting sitting, int number, Keying.Typed.Sheet before, Keying.Typed.Sheet after, String keys) {
        tallies.keep(sitting.id(), open(sitting).ruled(number, before, after, keys));
        sittings.decide(sitting.id(), after.kind());
    }

    /** Whether what was read in this open count can be read no more. */
    boolean lost(Sitting sitting) {
        return tallies.lost(sitting);
    }

    private OpenTally open(Sitting sitting) {
        return tallies.running(sitting.id())
                .orElseThrow(() -> new IllegalStateException("the key of the count is lost"));
    }

    private OpenTally step(Sitting sitting, OpenTally open) {
        return open.due(steps.sheets()) ? open.step(steps.sheets(), chance, known(typing(sitting))) : open;
    }

    Settings settings(Sitting sitting) {
        return rules.settings(sitting.election());
    }

    /**
     * The sums go into the ledger every fifty sheets; not twice for the same fifty, and not where fewer sheets than a step are left: what
     * came between two such entries, or before the close, would be one sheet's or a few sheets'.
     */
    private OpenTally taken(Sitting sitting, OpenTally open, SignedIn by) {
        int read = open.sums().read();
        if (read % Sitting.KEPT != 0 || read <= open.tallied() || sitting.recoveredBallots() - read < steps.sheets()) {
            return open;
        }
        var sums = CountAct.PostSum.running(
                open.sums().posts(tallies.posts(sitting.id())), open.sums().names(tallies.names(sitting.id())));
        ledger.enter(new CountAct.TallyTaken(sitting.village(), sitting.body(), read, sums, by.signInName()));
        return open.talliedNow();
    }

    Optional<Integer> numberOf(SittingId sitting, UUID token) {
        return sheets.numberOf(sitting, token);
    }
}
