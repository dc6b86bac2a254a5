package org.huanjie.mobilisation.contact.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.GridContacts;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.contact.NeedLine;
import org.huanjie.mobilisation.contact.NeedsDesk;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 走访情况页的组成. */
@Component
class CallsPages {

    /** How the address ends. */
    static final String ENDING = "/calls";

    private final HouseholdContacts contacts;
    private final NeedsDesk needs;
    private final Volunteers volunteers;
    private final MobilisationDesk desk;

    CallsPages(HouseholdContacts contacts, NeedsDesk needs, Volunteers volunteers, MobilisationDesk desk) {
        this.contacts = contacts;
        this.needs = needs;
        this.volunteers = volunteers;
        this.desk = desk;
    }

    static String path(String village) {
        return MobilisationDesk.path(village, ENDING);
    }

    CallsPage of(String village, List<Reason> refused, SignedIn who, Words words) {
        boolean keeps = Permission.PRESIDE.isOf(who, village);
        var names = volunteers.everybody(village).stream().collect(Collectors.toMap(Volunteer::id, Volunteer::name));
        var asked = needs.of(village, who);
        return new CallsPage(
                refused.isEmpty() ? 200 : 422,
                desk.head(village, words),
                desk.tabs(village, ENDING, words),
                path(village),
                VolunteeringPages.sum(GridContacts.of(contacts.states(village)), words),
                contacts.byGrid(village).entrySet().stream()
                        .map(entry -> line(village, entry, names, keeps, words))
                        .toList(),
                asked.stream()
                        .filter(line -> !line.settled())
                        .map(line -> need(village, line, words))
                        .toList(),
                (int) asked.stream().filter(NeedLine::settled).count(),
                keeps,
                Reason.said(words, refused));
    }

    private CallsPage.GridLine line(
            String village,
            Map.Entry<Grid, List<ContactState>> of,
            Map<VolunteerId, String> names,
            boolean keeps,
            Words words) {
        var grid = of.getKey();
        var sum = GridContacts.of(of.getValue());
        return new CallsPage.GridLine(
                words.of("mobilisation.grid.numbered", grid.number(), grid.name()),
                grid.empty()
                        ? words.of("mobilisation.contacts.nobody")
                        : Wording.of(
                                words,
                                grid.volunteers().stream()
                                        .flatMap(one -> Stream.ofNullable(names.get(one)))
                                        .toList()),
                sum.households(),
                sum.reached(),
                sum.unreached(),
                sum.stopped(),
                sum.left(),
                sum.needs().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> words.of(
                                "mobilisation.contacts.need-count",
                                Wording.of(words, entry.getKey()),
                                entry.getValue()))
                        .collect(Collectors.joining(words.of("mobilisation.contacts.join"))),
                keeps ? path(village) + "/grids/" + grid.id() : "");
    }

    private static CallsPage.Need need(String village, NeedLine line, Words words) {
        var voter = line.voter();
        return new CallsPage.Need(
                voter.id().toString(),
                voter.name(),
                words.of("mobilisation.contacts.group", voter.group()),
                Wording.of(words, line.need()),
                words.of("mobilisation.contacts.step." + line.need()),
                href(village, line),
                line.need() == ContactNeed.MOBILE_BOX);
    }

    private static String href(String village, NeedLine line) {
        var voter = line.voter();
        return switch (line.need()) {
            case AWAY, PROXY ->
                "/villages/" + village + "/polling?principal=" + encoded(voter.name()) + "&principalFor="
                        + encoded(voter.name()) + "&principalIs=" + voter.id() + "#principal";
            case MOBILE_BOX -> path(village) + "/mobile-box";
            case RIDE -> "/villages/" + village + "/rides?voter=" + voter.id();
            case READING -> "";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
