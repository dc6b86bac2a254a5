package org.huanjie.count.result;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.count.keying.Restart;
import org.huanjie.count.keying.Sides;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sum;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.objection.ObjectionRows;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 结束的核对 — the sums of a count, and all that stands against closing it. */
@Component
public class ClosingCheck {

    private final ObjectionRows objections;
    private final Sides sides;
    private final Tallies tallies;
    private final Polling polling;

    ClosingCheck(ObjectionRows objections, Sides sides, Tallies tallies, Polling polling) {
        this.objections = objections;
        this.sides = sides;
        this.tallies = tallies;
        this.polling = polling;
    }

    /** The sums that must hold. */
    public List<Sum> sums(Sitting sitting) {
        return Sum.of(
                polling.account(sitting.election()),
                sitting.recoveredBallots(),
                sitting.read(),
                tallies.posts(sitting.id()),
                tallies.names(sitting.id()));
    }

    /** Everything that stands against closing the count now. */
    public List<Reason> against(Sitting sitting) {
        if (sitting.closed()) {
            return List.of(CountRefusal.CLOSED.of());
        }
        if (!sitting.confirmed()) {
            return List.of(CountRefusal.NOT_CONFIRMED.of());
        }
        if (tallies.lost(sitting)) {
            return List.of(Restart.KEY_LOST);
        }
        int undecided = objections.undecided(sitting.election(), ObjectionSubject.RULING);
        if (undecided > 0) {
            return List.of(CountRefusal.OBJECTION_OPEN.of(undecided));
        }
        var reasons = new ArrayList<Reason>();
        sums(sitting).stream()
                .filter(sum -> !sum.holds())
                .forEach(sum -> reasons.add(sum.rule().broken().of(sum.left(), sum.right())));
        reasons.addAll(againstByTwo(sitting));
        return reasons;
    }

    /** Not everything that was keyed is in: a keying waits for its like, or a device said that it has not sent some. */
    private List<Reason> againstByTwo(Sitting sitting) {
        var reasons = new ArrayList<Reason>();
        int waiting = sides.waiting(sitting.id());
        if (waiting > 0) {
            reasons.add(CountRefusal.KEYINGS_WAIT.of(waiting));
        }
        sides.of(sitting.id()).stream()
                .filter(side -> side.unsent() > 0)
                .forEach(side -> reasons.add(CountRefusal.UNSENT.of(side.side(), side.unsent())));
        return reasons;
    }
}
