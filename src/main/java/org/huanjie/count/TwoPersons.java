package org.huanjie.count;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.Independence;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Election;
import org.huanjie.election.Reason;
import org.springframework.stereotype.Component;

/** 两人会同 — whether two accounts are two people in an act of two; every act of two at a count asks here. */
@Component
class TwoPersons {

    private final Independence independence;

    TwoPersons(Independence independence) {
        this.independence = independence;
    }

    /** What stands against this second person beside the one who acts. */
    List<Reason> against(Election election, CountAuthority beside, SignedIn by, SignedIn second) {
        var reasons = new ArrayList<>(beside.against(election, second));
        reasons.addAll(reasons(independence.between(by, second)));
        return reasons;
    }

    /** What stands against this person's doing the other half of what one who is kept by the sign-in name began. */
    List<Reason> against(String before, SignedIn by) {
        return reasons(independence.between(before, by));
    }

    /** The same, where they need not be two where it is the same account: who is refused for that is told so in other words. */
    List<Reason> againstAnother(String before, SignedIn by) {
        return before.equals(by.signInName()) ? List.of() : against(before, by);
    }

    private static List<Reason> reasons(Independence.Verdict verdict) {
        return switch (verdict) {
            case Independence.Verdict.Independent independent -> List.of();
            case Independence.Verdict.Dependent dependent ->
                dependent.faults().stream()
                        .map(fault -> Reason.of("count", "count.refused.second", fault))
                        .toList();
        };
    }
}
