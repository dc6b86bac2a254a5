package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.GridContacts;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Reason;
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
        boolean over = !own.isEmpty() && contacts.over(village);
        var cards = households.registered(village);
        return new VolunteeringPage(
                refused.isEmpty() ? 200 : 422,
                village,
                where.name(village),
                who.account().toString(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                own.isEmpty() ? words.of("mobilisation.volunteering.none") : "",
                over,
                volunteers
                        .election(village)
                        .filter(vote -> vote.stage() == Stage.POLLING)
                        .isPresent(),
                own.entrySet().stream()
                        .map(entry -> new VolunteeringPage.GridPart(
                                entry.getKey().name(),
                                sum(GridContacts.of(entry.getValue()), words),
                                entry.getValue().stream()
                                        .map(state ->
                                                Homes.of(state, cards, over ? "" : phone(state, who, words), words))
                                        .toList()))
                        .toList(),
                Reason.said(words, refused));
    }

    static String sum(GridContacts grid, Words words) {
        return words.of(
                "mobilisation.volunteering.sum", grid.households(), grid.reached(), grid.unreached(), grid.left());
    }

    private String phone(ContactState state, SignedIn who, Words words) {
        var home = state.household();
        return state.mayCall() && home.phone().isPresent()
                ? phones.open(home.id(), words.of("mobilisation.volunteering.look"), who)
                        .orElse("")
                : "";
    }
}
