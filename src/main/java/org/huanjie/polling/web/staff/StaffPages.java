package org.huanjie.polling.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.preparation.Preparation.Appointment;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.web.Place;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 工作人员名单页的编制 — keeps what was typed, and asks of each name that the roll knows who is meant. */
@Component
class StaffPages {

    private static final String NONE = "none";

    private final Place place;
    private final Preparation preparation;
    private final Recusal recusal;

    StaffPages(Place place, Preparation preparation, Recusal recusal) {
        this.place = place;
        this.preparation = preparation;
        this.recusal = recusal;
    }

    /** The field of a duty's names. */
    static String field(Duty duty) {
        return "names-" + duty;
    }

    /** The field of the answer who bears this name. */
    static String asked(Duty duty, String name) {
        return "bearer-" + duty + "-" + name;
    }

    StaffPage page(
            String village,
            Map<String, String> typed,
            List<Appointment> named,
            List<Reason> reasons,
            HttpServletRequest request) {
        var words = place.words(request);
        var staff = preparation.of(place.vote(village).id()).staff();
        // who is meant is asked below, and is no fault
        var faults = reasons.stream()
                .filter(reason -> reason.what() != PollingRefusal.STAFF_WHICH)
                .toList();
        return new StaffPage(
                village,
                place.name(village),
                Arrays.stream(Duty.values())
                        .map(duty -> line(duty, staff, typed, words))
                        .toList(),
                named.stream()
                        .flatMap(one -> asked(village, one, typed, words).stream())
                        .toList(),
                Reason.said(words, faults));
    }

    private static StaffPage.Line line(Duty duty, List<StaffMember> staff, Map<String, String> typed, Words words) {
        return new StaffPage.Line(
                duty.name(),
                words.of("polling.duty." + duty),
                staff.stream()
                        .filter(member -> member.duty() == duty)
                        .map(StaffMember::name)
                        .toList(),
                typed.getOrDefault(field(duty), ""));
    }

    private Optional<StaffPage.Asked> asked(String village, Appointment one, Map<String, String> typed, Words words) {
        var bearers = recusal.bearers(village, one.name());
        var field = asked(one.duty(), one.name());
        var chosen = typed.getOrDefault(field, "");
        return bearers.isEmpty()
                ? Optional.empty()
                : Optional.of(new StaffPage.Asked(
                        field,
                        words.of("polling.staff.which", one.name(), words.of("polling.duty." + one.duty())),
                        Stream.concat(
                                        bearers.stream()
                                                .map(card -> new StaffPage.Option(
                                                        card.id().toString(),
                                                        card.name() + " " + Place.about(card, words),
                                                        card.id().toString().equals(chosen))),
                                        Stream.of(new StaffPage.Option(
                                                NONE, words.of("polling.none-of-them"), NONE.equals(chosen))))
                                .toList()));
    }
}
