package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.GridContacts;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 我的走访页的组成 — makes the page of a volunteer's own households, and of nobody else's. */
@Component
class VolunteeringPages {

    private final HouseholdContacts contacts;
    private final Households households;
    private final HouseholdPhones phones;
    private final Volunteers volunteers;
    private final Where where;
    private final Clock clock;

    VolunteeringPages(
            HouseholdContacts contacts,
            Households households,
            HouseholdPhones phones,
            Volunteers volunteers,
            Where where,
            Clock clock) {
        this.contacts = contacts;
        this.households = households;
        this.phones = phones;
        this.volunteers = volunteers;
        this.where = where;
        this.clock = clock;
    }

    static String path(String village) {
        return "/volunteering/villages/" + village;
    }

    VolunteeringPage of(String village, List<Reason> refused, SignedIn who, Words words) {
        var own = contacts.own(village, who);
        var cards = households.registered(village);
        return new VolunteeringPage(
                refused.isEmpty() ? 200 : 422,
                village,
                where.name(village),
                who.account().toString(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                own.isEmpty() ? words.of("mobilisation.volunteering.none") : "",
                volunteers
                        .election(village)
                        .filter(vote -> vote.stage() == Stage.POLLING)
                        .isPresent(),
                own.entrySet().stream()
                        .map(entry -> new VolunteeringPage.GridPart(
                                entry.getKey().name(),
                                sum(GridContacts.of(entry.getValue()), words),
                                entry.getValue().stream()
                                        .map(state -> home(state, cards, who, words))
                                        .toList()))
                        .toList(),
                Reason.said(words, refused));
    }

    static String sum(GridContacts grid, Words words) {
        return words.of(
                "mobilisation.volunteering.sum", grid.households(), grid.reached(), grid.unreached(), grid.left());
    }

    private VolunteeringPage.Home home(ContactState state, Map<VoterId, VoterCard> cards, SignedIn who, Words words) {
        var home = state.household();
        var living = home.voters().stream()
                .flatMap(voter -> Stream.ofNullable(cards.get(voter)))
                .toList();
        var names = Wording.of(words, living.stream().map(VoterCard::name).toList());
        var label = words.of("mobilisation.volunteering.label", home.group(), home.number());
        return new VolunteeringPage.Home(
                home.id().toString(),
                label,
                home.number() + " " + names,
                names,
                words.of(stateKey(state)),
                state.settled(),
                state.mayCall() ? phone(home, who, words).orElse("") : "",
                home.place().described(),
                quiet(state, words),
                heard(state, cards, words),
                living.stream().map(card -> dweller(card, words)).toList());
    }

    private Optional<String> phone(Household home, SignedIn who, Words words) {
        return home.phone().isEmpty()
                ? Optional.empty()
                : phones.open(home.id(), words.of("mobilisation.volunteering.look"), who);
    }

    private static String stateKey(ContactState state) {
        if (state.stopped()) {
            return "mobilisation.volunteering.stopped";
        }
        if (state.reached()) {
            return "mobilisation.volunteering.reached";
        }
        return state.unreached() ? "mobilisation.volunteering.unreached" : "mobilisation.volunteering.open";
    }

    private static String quiet(ContactState state, Words words) {
        if (state.mayCall()) {
            return "";
        }
        return state.stopped()
                ? words.of("mobilisation.volunteering.quiet.stopped")
                : words.of("mobilisation.volunteering.quiet.reminded", ContactState.REMINDERS);
    }

    private static List<String> heard(ContactState state, Map<VoterId, VoterCard> cards, Words words) {
        return state.needs().entrySet().stream()
                .filter(entry -> cards.containsKey(entry.getKey()))
                .map(entry -> words.of(
                        "mobilisation.volunteering.heard",
                        cards.get(entry.getKey()).name(),
                        Wording.of(
                                words,
                                entry.getValue().stream()
                                        .map(need -> Wording.of(words, need))
                                        .toList())))
                .sorted()
                .toList();
    }

    private static VolunteeringPage.Dweller dweller(VoterCard card, Words words) {
        return new VolunteeringPage.Dweller(
                card.name(),
                Stream.of(ContactNeed.values())
                        .map(need -> new VolunteeringPage.Need(
                                card.id() + ":" + need.name(), Wording.of(words, need), need.isHelp()))
                        .toList());
    }
}
