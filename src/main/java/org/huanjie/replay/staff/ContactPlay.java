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
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.Proxy;
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

    private final HouseholdContacts contacts;
    private final Proxies proxies;
    private final Ids ids;
    private final Clock clock;

    ContactPlay(HouseholdContacts contacts, Proxies proxies, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.proxies = proxies;
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

    /** Households called on and reached, and those that a proxy voted for: that the three go together is the play's own account. */
    public Map<String, Integer> figures(String village, ElectionId vote) {
        var states = contacts.states(village);
        var principals = proxies.published(vote).stream().map(Proxy::principal).toList();
        return Map.of(
                "households_called", count(states, state -> !state.contacts().isEmpty()),
                "households_reached", count(states, ContactState::reached),
                "households_by_proxy",
                        count(
                                states,
                                state -> state.needs(ContactNeed.PROXY)
                                        && state.household().voters().stream().anyMatch(principals::contains)));
    }

    private static int count(List<ContactState> states, Predicate<ContactState> asked) {
        return (int) states.stream().filter(asked).count();
    }
}
