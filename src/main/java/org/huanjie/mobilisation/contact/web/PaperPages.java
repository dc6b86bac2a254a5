package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.QrPicture;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** 走访表的组成 — the same households in the same order, on paper and on the page that takes the paper back. */
@Component
class PaperPages {

    private final HouseholdContacts contacts;
    private final Households households;
    private final Volunteers volunteers;
    private final Where where;
    private final Clock clock;

    PaperPages(HouseholdContacts contacts, Households households, Volunteers volunteers, Where where, Clock clock) {
        this.contacts = contacts;
        this.households = households;
        this.volunteers = volunteers;
        this.where = where;
        this.clock = clock;
    }

    static String path(String village, Grid grid) {
        return CallsPages.path(village) + "/grids/" + grid.id();
    }

    PaperPage of(
            String village,
            Grid grid,
            MultiValueMap<String, String> sent,
            List<Reason> refused,
            SignedIn who,
            Words words) {
        var cards = households.registered(village);
        return new PaperPage(
                where.form(village, words.of("mobilisation.paper.title", grid.name())),
                path(village, grid),
                serving(village, grid).stream()
                        .map(one -> new Option(one.id().toString(), one.name(), false))
                        .toList(),
                LocalDate.now(clock).toString(),
                contacts.states(village, grid.id()).stream()
                        .map(state -> Homes.of(state, cards, "", words))
                        .toList(),
                sent,
                Stream.of(ContactNeed.values())
                        .map(need -> Wording.of(words, need))
                        .toList(),
                refused.isEmpty() ? Form.EMPTY : Form.sent(sent.toSingleValueMap(), refused, words));
    }

    private List<Volunteer> serving(String village, Grid grid) {
        return volunteers.of(village).stream()
                .filter(one -> grid.volunteers().contains(one.id()))
                .toList();
    }

    GridSheet sheet(String village, Grid grid, String address, Words words) {
        var cards = households.registered(village);
        var lines = new ArrayList<GridSheet.Line>();
        int row = 0;
        for (var state : contacts.states(village, grid.id())) {
            row++;
            var home = state.household();
            var names = home.voters().stream()
                    .flatMap(voter -> Stream.ofNullable(cards.get(voter)))
                    .map(VoterName::name)
                    .toList();
            for (int n = 0; n < names.size(); n++) {
                lines.add(new GridSheet.Line(
                        n == 0 ? Integer.toString(row) : "",
                        n == 0 ? words.of("mobilisation.volunteering.label", home.group(), home.number()) : "",
                        names.get(n),
                        n == 0 ? quiet(state, words) : ""));
            }
        }
        return new GridSheet(
                words.of("mobilisation.paper.sheet", grid.name()),
                where.name(village),
                serving(village, grid).stream().map(Volunteer::name).collect(Collectors.joining(" ")),
                Stream.of(ContactNeed.values())
                        .map(need -> Wording.of(words, need))
                        .toList(),
                lines,
                address,
                QrPicture.embedded(address));
    }

    private static String quiet(ContactState state, Words words) {
        return state.mayCall() ? "" : words.of("mobilisation.volunteering.stopped");
    }
}
