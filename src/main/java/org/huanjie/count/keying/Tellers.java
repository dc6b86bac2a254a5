package org.huanjie.count.keying;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Side;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 计票员 — how the two sides stand, hands a side over, and keeps what a device says of its unsent keyings. */
@Service
@Transactional
public class Tellers {

    /** 席况 — one side as the hall may see it. */
    public record Stand(Side side, Optional<String> teller, int keyed, int unsent) {}

    /**
     * 计票席总况.
     *
     * @param mine the side of who asks
     * @param next the number that who asks keys next
     * @param difference the number at which the two differ, with what each keyed; side A's first
     */
    public record Standing(
            List<Stand> sides,
            Optional<Side> mine,
            int next,
            Optional<Integer> difference,
            List<String> versions,
            int differences) {}

    private final CountDoor door;
    private final Elections elections;
    private final Sittings sittings;
    private final Sides sides;
    private final TwoTellers two;
    private final Tallies tallies;
    private final Ledger ledger;

    Tellers(
            CountDoor door,
            Elections elections,
            Sittings sittings,
            Sides sides,
            TwoTellers two,
            Tallies tallies,
            Ledger ledger) {
        this.door = door;
        this.elections = elections;
        this.sittings = sittings;
        this.sides = sides;
        this.two = two;
        this.tallies = tallies;
        this.ledger = ledger;
    }

    /** How the sides stand for this person, all of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Standing> standing(ElectionId election, SignedIn who) {
        return sittings.of(election).map(sitting -> standing(sitting, who));
    }

    private Standing standing(Sitting sitting, SignedIn who) {
        var rows = sides.of(sitting.id());
        var mine = rows.stream().filter(row -> row.of(who.signInName())).findFirst();
        int next = two.side(sitting, who).map(row -> row.keyed() + 1).orElse(sitting.lastSheet() + 1);
        var difference = two.difference(sitting);
        return new Standing(
                rows.stream()
                        .map(row -> new Stand(row.side(), Optional.ofNullable(row.teller()), row.keyed(), row.unsent()))
                        .toList(),
                mine.map(Sides.Row::side),
                sitting.byTwo() ? difference.orElse(next) : sitting.lastSheet() + 1,
                difference,
                difference
                        .filter(number -> !tallies.lost(sitting))
                        .map(number -> sides.keyed(sitting.id(), number).stream()
                                .map(Sides.Keying::keys)
                                .toList())
                        .orElse(List.of()),
                sides.differences(sitting.id()));
    }

    /**
     * Frees a side for a relief teller: who keys next without a side takes it, where the former one stopped. A teller frees their own,
     * whoever presides anybody's.
     */
    public Verdict<Side> handOver(ElectionId election, Side side, SignedIn by) {
        return switch (door.enter(election, CountAuthority.HAND_OVER, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> handOver(sitting, side, by);
        };
    }

    private Verdict<Side> handOver(Sitting sitting, Side side, SignedIn by) {
        var row = sides.of(sitting.id()).stream()
                .filter(one -> one.side() == side)
                .findFirst();
        var teller = row.map(Sides.Row::teller);
        if (sitting.closed() || row.isEmpty() || teller.isEmpty()) {
            return Verdict.refused(CountRefusal.SIDE_FREE.of(side));
        }
        if (CountAuthority.KEY.isOf(by, elections.get(sitting.election()))
                && !row.get().of(by.signInName())) {
            return Verdict.refused(CountRefusal.NOT_YOUR_SIDE.of(side, teller.get()));
        }
        sides.give(sitting.id(), side, null);
        ledger.enter(new CountAct.SideHandedOver(
                sitting.village(), sitting.body(), side, teller.get(), row.get().keyed(), by.signInName()));
        sittings.tell(sitting);
        return Verdict.done(side);
    }

    /** A device says how many keyings it has not sent. */
    public void report(ElectionId election, int unsent, SignedIn by) {
        if (door.enter(election, CountAuthority.KEY, by) instanceof Verdict.Done(var sitting) && !sitting.closed()) {
            sides.of(sitting.id()).stream()
                    .filter(row -> row.of(by.signInName()) && row.unsent() != unsent)
                    .findFirst()
                    .ifPresent(row -> {
                        sides.report(sitting.id(), row.side(), unsent);
                        sittings.tell(sitting);
                    });
        }
    }
}
