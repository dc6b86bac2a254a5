package org.huanjie.polling.opening;

import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Desks;
import org.huanjie.polling.preparation.CarriedProxies;
import org.huanjie.polling.preparation.OpeningAct;
import org.huanjie.polling.preparation.Roster;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会场的延续 — a tie is voted on in the hall as it stands: staff, desks, booths and boxes go over from the round before. What the law asks
 * of every vote is asked again: ballots received, the hall looked at, the names called, each box shown empty and sealed, the witnesses'
 * signatures (R-WN-4, R-PL-1, R-PL-5).
 */
@Component
public class CarriedHall {

    private final CarriedProxies proxies;
    private final CarriedStaff people;
    private final Roster roster;
    private final Desks desks;
    private final Venue venue;
    private final Boxes boxes;
    private final Ledger ledger;
    private final Ids ids;

    CarriedHall(
            CarriedProxies proxies,
            CarriedStaff people,
            Roster roster,
            Desks desks,
            Venue venue,
            Boxes boxes,
            Ledger ledger,
            Ids ids) {
        this.proxies = proxies;
        this.people = people;
        this.roster = roster;
        this.desks = desks;
        this.venue = venue;
        this.boxes = boxes;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** In the transaction that opens the round: delegations go over into every further vote (R-PX-6), the hall into a re-vote. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(Election from, Election to, SignedIn by) {
        proxies.carry(from, to);
        if (Opening.takenOver(to)) {
            hall(from, to, by);
        }
    }

    private void hall(Election from, Election to, SignedIn by) {
        int staff = people.carry(from, to);
        var tables = desks.of(from.id());
        tables.forEach(desk -> desks.add(
                new Desk(ids.next(), to.id(), to.village(), desk.name(), desk.kind(), desk.given(), 0, 0, false)));
        int booths = venue.booths(from.id());
        if (booths > 0) {
            venue.booths(to, booths);
        }
        var before = boxes.of(from.id());
        before.forEach(box -> carry(from, to, box));
        ledger.enter(new OpeningAct.HallCarried(
                to.village(), to.body(), to.sequence(), staff, tables.size(), booths, before.size(), by.signInName()));
    }

    private void carry(Election from, Election to, Box box) {
        var anew = Box.unsealed(ids.next(), to.id(), to.village(), box.name(), box.kind());
        boxes.add(anew);
        roster.of(from.id()).stream()
                .filter(member -> member.box().filter(box.id()::equals).isPresent())
                .map(StaffMember::name)
                .forEach(name -> roster.assign(to.id(), name, anew.id()));
    }
}
