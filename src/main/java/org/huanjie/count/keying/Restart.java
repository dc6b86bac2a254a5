package org.huanjie.count.keying;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重新计票 — where the key of an open count is lost, what was read and keyed can be read no more; the paper is still there. Every sheet is
 * undone by an entry, the numbers go on, and the ballots are read from the first.
 */
@Service
@Transactional
public class Restart {

    /** What every act of the count says until it is begun anew. */
    public static final Reason KEY_LOST = CountRefusal.KEY_LOST.of();

    private final CountDoor door;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Sheets sheets;
    private final Sides sides;
    private final Ledger ledger;

    Restart(CountDoor door, Sittings sittings, Tallies tallies, Sheets sheets, Sides sides, Ledger ledger) {
        this.door = door;
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.sides = sides;
        this.ledger = ledger;
    }

    /** What stands against this person's beginning it anew now. */
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, SignedIn by) {
        var reasons = new ArrayList<>(CountAuthority.PRESIDE.against(election, by));
        if (sittings.of(election.id()).filter(tallies::lost).isEmpty()) {
            reasons.add(CountRefusal.NOTHING_LOST.of());
        }
        return reasons;
    }

    /** How many sheets were read that would be undone. */
    @Transactional(readOnly = true)
    public int read(ElectionId election) {
        return sittings.of(election).map(Sitting::read).orElse(0);
    }

    /** Begins the count of this election anew, where its key is lost and nowhere else. */
    public Verdict<Integer> anew(ElectionId election, SignedIn by) {
        return switch (door.enter(election, CountAuthority.PRESIDE, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting)
            when !tallies.lost(sitting) -> Verdict.refused(CountRefusal.NOTHING_LOST.of());
            case Verdict.Done(var sitting) -> anew(sitting, by);
        };
    }

    private Verdict<Integer> anew(Sitting sitting, SignedIn by) {
        int undone = sheets.undoAll(sitting, by.signInName());
        sittings.restart(sitting.id());
        sides.dropAll(sitting.id());
        tallies.drop(sitting.id());
        tallies.begin(sitting);
        ledger.enter(new CountAct.CountBegunAnew(sitting.village(), sitting.body(), undone, by.signInName()));
        sittings.tell(sitting);
        return Verdict.done(undone);
    }
}
