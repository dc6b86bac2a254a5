package org.huanjie.replay.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.figure.Arrival;
import org.huanjie.mobilisation.figure.ArrivalWay;
import org.huanjie.mobilisation.figure.Arrivals;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 走访一场 — who answers for a grid calls on each of its households once, and hears of those who are away that they want a proxy. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class ContactPlay {

    /** One household in so many is not at home. */
    private static final int ABSENT = 29;

    private static final Map<ArrivalWay, String> KEYS =
            Map.of(ArrivalWay.RIDE, "fetched", ArrivalWay.PROXY_WANTED, "wanting_proxy", ArrivalWay.EVERY, "entered");

    private final HouseholdContacts contacts;
    private final Arrivals arrivals;
    private final Ids ids;
    private final Clock clock;

    ContactPlay(HouseholdContacts contacts, Arrivals arrivals, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param away whose ballots near relatives will draw */
    void callOn(String village, Set<VoterId> away, SignedIn presiding) {
        contacts.byGrid(village).forEach((grid, homes) -> callOn(village, grid, homes, away, presiding));
    }

    private void callOn(String village, Grid grid, List<ContactState> homes, Set<VoterId> away, SignedIn presiding) {
        var reports = new ArrayList<ContactReport>();
        for (var home : homes) {
            reports.add(report(home.household(), away));
        }
        Stagehand.expect(contacts.fromPaper(village, grid.answers(), reports, presiding), Verdict.Done.class);
    }

    private ContactReport report(Household home, Set<VoterId> away) {
        var needs = new HashMap<VoterId, Set<ContactNeed>>();
        home.voters().stream()
                .filter(away::contains)
                .forEach(voter -> needs.put(voter, Set.of(ContactNeed.AWAY, ContactNeed.PROXY)));
        return new ContactReport(
                new ContactId(ids.next()),
                home.id(),
                ContactWay.DOORSTEP,
                !needs.isEmpty() || home.order() % ABSENT != 0,
                false,
                false,
                OffsetDateTime.now(clock),
                needs);
    }

    /** Households called on and reached; and what came of it at the desks, as it was summed up when the poll closed. */
    public Map<String, Integer> figures(String village, ElectionId vote) {
        var states = contacts.states(village);
        var figures = new HashMap<>(Map.of(
                "households_called", count(states, state -> !state.contacts().isEmpty()),
                "households_reached", count(states, ContactState::reached)));
        arrivals.of(vote).forEach(arrival -> figures.putAll(came(arrival)));
        return figures;
    }

    private static Map<String, Integer> came(Arrival arrival) {
        var sum = arrival.sum();
        var key = "households_" + KEYS.get(arrival.way());
        return Map.of(key, sum.groups(), key + "_came", sum.drew(), key + "_by_proxy", sum.byProxy());
    }

    private static int count(List<ContactState> states, Predicate<ContactState> asked) {
        return (int) states.stream().filter(asked).count();
    }
}
