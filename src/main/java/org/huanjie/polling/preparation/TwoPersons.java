package org.huanjie.polling.preparation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.access.account.Independence;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/**
 * 两人会同 — whether two accounts are two people in an act of two; every act of two at a poll and its count asks here.
 *
 * <p>Where there is a roll call, two whom one person of an office above opened or reset alone count as two once the bearer of one of them
 * has signed in before a witness since (docs/decisions/0013-two-people-behind-two-accounts.md).
 */
@Component
public class TwoPersons {

    /** Who may sign the close of a poll: those who preside, those who watch, the town above them. */
    public static final Set<Role> OF_THE_CLOSE = Set.of(Role.ELECTION_COMMITTEE, Role.SCRUTINEER, Role.TOWN_COMMITTEE);

    /** Who may sign that a ballot comes back: those who watch. */
    public static final Set<Role> OF_A_BALLOT = Set.of(Role.SCRUTINEER);

    private final Independence independence;
    private final Presences presences;

    TwoPersons(Independence independence, Presences presences) {
        this.independence = independence;
        this.presences = presences;
    }

    /** What stands against this second person of one of these roles, of the village, beside the one who acts. */
    public List<Reason> against(Election election, Set<Role> may, SignedIn by, SignedIn second) {
        var reasons = new ArrayList<Reason>();
        if (!may.contains(second.role()) || !second.covers(election.village())) {
            reasons.add(PollingRefusal.SECOND_ROLE.of(may.stream().sorted().toList()));
        }
        reasons.addAll(against(election, by, second));
        return reasons;
    }

    /** What stands against this second person beside the one who acts. */
    public List<Reason> against(Election election, SignedIn by, SignedIn second) {
        return reasons(Stream.concat(
                ties(independence.between(by, second)), unseen(election, by.signInName(), second.signInName())));
    }

    /** What stands against this person's doing the other half of what one who is kept by the sign-in name began. */
    public List<Reason> against(Election election, String before, SignedIn by) {
        return reasons(
                Stream.concat(ties(independence.between(before, by)), unseen(election, before, by.signInName())));
    }

    /** The same, where they need not be two where it is the same account: who is refused for that is told so in other words. */
    public List<Reason> againstAnother(Election election, String before, SignedIn by) {
        return before.equals(by.signInName()) ? List.of() : against(election, before, by);
    }

    /** What stands against who acts at a poll or its count before having signed in at its roll call; nothing where none is held. */
    public List<Reason> unlessPresent(Election election, SignedIn by) {
        return !callsTheRoll(election) || presences.seen(election.id(), by.signInName())
                ? List.of()
                : List.of(PollingRefusal.NOT_PRESENT.of(by.personName()));
    }

    /** The same in words of the acts of two, for a second who could not show who they are. */
    public static List<Reason> said(Collection<Fault> faults) {
        return faults.stream().map(fault -> PollingRefusal.SECOND.of(fault)).toList();
    }

    private Stream<Independence.Tie> unseen(Election election, String one, String other) {
        return callsTheRoll(election) && !presences.seen(election.id(), one) && !presences.seen(election.id(), other)
                ? independence.inOneHand(election.village(), one, other).stream()
                : Stream.of();
    }

    // a meeting has no list of staff whose names are called
    private static boolean callsTheRoll(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE;
    }

    private static List<Reason> reasons(Stream<Independence.Tie> ties) {
        return said(ties.map(Independence.Tie::fault).toList());
    }

    private static Stream<Independence.Tie> ties(Independence.Verdict verdict) {
        return switch (verdict) {
            case Independence.Verdict.Independent independent -> Stream.of();
            case Independence.Verdict.Dependent(var ties) -> ties.stream();
        };
    }
}
