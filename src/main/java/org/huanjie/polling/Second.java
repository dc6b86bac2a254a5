package org.huanjie.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.access.Independence;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Election;
import org.huanjie.election.Reason;
import org.springframework.stereotype.Component;

/** 第二人 — who signs an act of the poll beside the one who does it: of a role that may, of this village, and independent of the first. */
@Component
class Second {

    /** Who may sign the close of a poll: those who preside, those who watch, the town above them. */
    static final Set<Role> OF_THE_CLOSE = Set.of(Role.ELECTION_COMMITTEE, Role.SCRUTINEER, Role.TOWN_COMMITTEE);

    /** Who may sign that a ballot comes back: those who watch. */
    static final Set<Role> OF_A_BALLOT = Set.of(Role.SCRUTINEER);

    private final Independence independence;

    Second(Independence independence) {
        this.independence = independence;
    }

    List<Reason> against(Election election, Set<Role> may, SignedIn first, SignedIn second) {
        var reasons = new ArrayList<Reason>();
        if (!may.contains(second.role()) || !second.covers(election.village())) {
            reasons.add(Reason.of(
                    "second",
                    "polling.refused.second-role",
                    may.stream().sorted().toList()));
        }
        if (independence.between(first, second) instanceof Independence.Verdict.Dependent dependent) {
            dependent.faults().forEach(fault -> reasons.add(Reason.of("second", "polling.refused.second", fault)));
        }
        return reasons;
    }
}
