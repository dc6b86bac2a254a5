package org.huanjie.count.sitting;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 入场 — the way of every act to a count: asks whether it is this person's to do, and finds and holds the count of the election itself. */
@Component
public class CountDoor {

    private final Elections elections;
    private final Sittings sittings;
    private final Polls polls;
    private final TwoPersons two;

    CountDoor(Elections elections, Sittings sittings, Polls polls, TwoPersons two) {
        this.polls = polls;
        this.elections = elections;
        this.sittings = sittings;
        this.two = two;
    }

    public Verdict<Sitting> enter(ElectionId election, CountAuthority authority, SignedIn by) {
        var of = elections.get(election);
        var reasons = new ArrayList<>(authority.against(of, by));
        if (authority == CountAuthority.KEY) {
            reasons.addAll(two.unlessPresent(of, by));
        }
        return enter(election, reasons);
    }

    /** The way of an act of two. */
    public Verdict<Sitting> enter(
            ElectionId id, CountAuthority authority, CountAuthority beside, SignedIn by, SignedIn second) {
        var election = elections.get(id);
        var reasons = new ArrayList<>(authority.against(election, by));
        reasons.addAll(beside.against(election, second));
        reasons.addAll(two.against(election, by, second));
        return enter(id, reasons);
    }

    private Verdict<Sitting> enter(ElectionId election, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        if (polls.find(election).filter(Polls.Row::brokenOff).isPresent()) {
            return Verdict.refused(CountRefusal.BROKEN_OFF.of());
        }
        return sittings.hold(election)
                .<Verdict<Sitting>>map(Verdict.Done::new)
                .orElseGet(() -> Verdict.refused(CountRefusal.NOT_OPENED.of()));
    }
}
