package org.huanjie.mobilisation.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.Proxy;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 需要转办 — what volunteers heard leads on to where it is answered, and nothing is typed twice: a proxy to the delegations, a mobile box to the
 * applications, a ride to the rides. Whether it was seen to is read there, and kept nowhere else.
 */
@Service
@Transactional
public class NeedsDesk {

    private final HouseholdContacts contacts;
    private final Households households;
    private final Volunteers volunteers;
    private final Proxies proxies;
    private final MobileVoting mobile;
    private final RideRequests rides;
    private final Ledger ledger;

    NeedsDesk(
            HouseholdContacts contacts,
            Households households,
            Volunteers volunteers,
            Proxies proxies,
            MobileVoting mobile,
            RideRequests rides,
            Ledger ledger) {
        this.contacts = contacts;
        this.households = households;
        this.volunteers = volunteers;
        this.proxies = proxies;
        this.mobile = mobile;
        this.rides = rides;
        this.ledger = ledger;
    }

    /** Of a village, what is still to be seen to first; empty for whoever does not keep its election. */
    @Transactional(readOnly = true)
    public List<NeedLine> of(String village, SignedIn who) {
        if (!Permission.PRESIDE.isOf(who, village)) {
            return List.of();
        }
        var cards = households.registered(village);
        var settled = volunteers.election(village).map(this::settled).orElse(Map.of());
        return contacts.states(village).stream()
                .flatMap(state -> lines(state, cards, settled))
                .sorted(Comparator.comparing(NeedLine::settled)
                        .thenComparing(NeedLine::need)
                        .thenComparing(line -> line.voter().group()))
                .toList();
    }

    private static Stream<NeedLine> lines(
            ContactState state, Map<VoterId, VoterName> cards, Map<ContactNeed, Set<VoterId>> settled) {
        return state.needs().entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(cards.get(entry.getKey()))
                        .flatMap(card -> asked(entry.getValue())
                                .map(need -> new NeedLine(
                                        card,
                                        state.household().id(),
                                        need,
                                        settled.getOrDefault(need, Set.of()).contains(card.id())))));
    }

    // who wants a proxy is away, and is no second matter
    private static Stream<ContactNeed> asked(Set<ContactNeed> needs) {
        return needs.stream().filter(need -> need != ContactNeed.AWAY || !needs.contains(ContactNeed.PROXY));
    }

    private Map<ContactNeed, Set<VoterId>> settled(Election vote) {
        var settled = new EnumMap<ContactNeed, Set<VoterId>>(ContactNeed.class);
        var delegated =
                proxies.published(vote.id()).stream().map(Proxy::principal).collect(Collectors.toSet());
        settled.put(ContactNeed.PROXY, delegated);
        settled.put(ContactNeed.AWAY, delegated);
        settled.put(
                ContactNeed.MOBILE_BOX,
                mobile.published(vote.id()).stream().map(VoterCard::id).collect(Collectors.toSet()));
        settled.put(
                ContactNeed.RIDE, rides.of(vote.id()).stream().map(Ride::voter).collect(Collectors.toSet()));
        return settled;
    }

    /** Enters the application for the mobile box that a voter made to a volunteer (R-PL-3). */
    public Verdict<Nothing> mobileBox(String village, VoterId voter, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        var vote = volunteers.election(village);
        if (vote.isEmpty()) {
            reasons.add(HouseholdContactRefusal.NO_ELECTION.of());
        }
        Predicate<ContactState> heard =
                state -> state.needs().getOrDefault(voter, Set.of()).contains(ContactNeed.MOBILE_BOX);
        if (contacts.states(village).stream().noneMatch(heard)) {
            reasons.add(HouseholdContactRefusal.NO_NEED.of());
        }
        if (!reasons.isEmpty() || vote.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var applied = mobile.apply(vote.get().id(), voter, by);
        if (applied instanceof Verdict.Done<Nothing>) {
            ledger.enter(new ContactAct.NeedPassedOn(village, ContactNeed.MOBILE_BOX, by.signInName()));
        }
        return applied;
    }
}
