package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.GridContacts;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.contact.NeedsDesk;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/**
 * 走访日程 — the day before the vote, by which a volunteer's households are reached and what voters need is seen to: the first for the
 * volunteer, the second for who keeps the village's election.
 */
@Component
class DueCalls implements CalendarSource {

    private final Volunteers volunteers;
    private final HouseholdContacts contacts;
    private final NeedsDesk needs;
    private final Clock clock;

    DueCalls(Volunteers volunteers, HouseholdContacts contacts, NeedsDesk needs, Clock clock) {
        this.volunteers = volunteers;
        this.contacts = contacts;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var village = who.division();
        boolean calls = Permission.CALL_ON.isOf(who, village);
        if (new DivisionCode(village).level() != Level.VILLAGE || !calls && !Permission.PRESIDE.isOf(who, village)) {
            return List.of();
        }
        return volunteers
                .election(village)
                .filter(vote -> !vote.reached(Stage.COUNTING))
                .map(vote -> due(vote, who, calls, from, until))
                .orElse(List.of());
    }

    private List<CalendarItem> due(Election vote, SignedIn who, boolean calls, LocalDate from, LocalDate until) {
        var poll = vote.day();
        if (poll == null) {
            return List.of();
        }
        var day = LegalCalendar.atLeastBefore(poll, 1);
        boolean late = day.isBefore(LocalDate.now(clock));
        if (!late && (day.isBefore(from) || day.isAfter(until))) {
            return List.of();
        }
        long open = calls ? left(vote.village(), who) : open(vote.village(), who);
        return open == 0 ? List.of() : List.of(item(vote, day, late, calls, open));
    }

    private static CalendarItem item(Election vote, LocalDate day, boolean late, boolean calls, long open) {
        var village = vote.village();
        return new CalendarItem(
                (calls ? "mobilisation-calls-" : "mobilisation-needs-") + vote.id(),
                "mobilisation",
                day,
                null,
                village,
                calls ? "mobilisation.volunteering.calendar" : "mobilisation.contacts.calendar",
                List.of(open),
                calls ? VolunteeringPages.path(village) : CallsPages.path(village),
                late);
    }

    private long left(String village, SignedIn who) {
        return contacts.own(village, who).values().stream()
                .mapToInt(states -> GridContacts.of(states).left())
                .sum();
    }

    // help with reading is given on the day itself, and nobody marks it
    private long open(String village, SignedIn who) {
        return needs.of(village, who).stream()
                .filter(line -> !line.settled() && line.need() != ContactNeed.READING)
                .count();
    }
}
