package org.huanjie.count.keying;

import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Reason;
import org.huanjie.ledger.Ledger;
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
    public static final Reason KEY_LOST = Reason.of("count", "count.refused.key-lost");

    /** 重新计票的结果. */
    @CheckReturnValue
    public sealed interface Beginning {
        record Begun(int undone) implements Beginning {}

        record Refused(List<Reason> reasons) implements Beginning {}
    }

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
            reasons.add(Reason.of("count", "count.refused.nothing-lost"));
        }
        return reasons;
    }

    /** How many sheets were read that would be undone. */
    @Transactional(readOnly = true)
    public int read(UUID election) {
        return sittings.of(election).map(Sitting::read).orElse(0);
    }

    /** Begins the count of this election anew, where its key is lost and nowhere else. */
    public Beginning anew(UUID election, SignedIn by) {
        return switch (door.enter(election, CountAuthority.PRESIDE, by)) {
            case CountDoor.Entry.Refused(var reasons) -> new Beginning.Refused(reasons);
            case CountDoor.Entry.Entered(var sitting)
            when !tallies.lost(sitting) ->
                new Beginning.Refused(List.of(Reason.of("count", "count.refused.nothing-lost")));
            case CountDoor.Entry.Entered(var sitting) -> anew(sitting, by);
        };
    }

    private Beginning anew(Sitting sitting, SignedIn by) {
        int undone = sheets.undoAll(sitting, by.signInName());
        sittings.restart(sitting.id());
        sides.dropAll(sitting.id());
        tallies.drop(sitting.id());
        tallies.begin(sitting);
        ledger.enter(new CountAct.CountBegunAnew(sitting.village(), sitting.body(), undone, by.signInName()));
        sittings.tell(sitting);
        return new Beginning.Begun(undone);
    }
}
