package org.huanjie.responsibility.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.VisitRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 夜访日程 — what is planned, at its hour; this week's visit of a village that has not planned it, on its day; a missed one, late until
 * the week ends. For a county all villages are one line: it reads their names on the page of the visits.
 */
@Component
class DueVisits implements CalendarSource {

    private final Visits visits;
    private final VisitWeeks weeks;
    private final VisitRules rules;
    private final Clock clock;

    DueVisits(Visits visits, VisitWeeks weeks, VisitRules rules, Clock clock) {
        this.visits = visits;
        this.weeks = weeks;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        if (!Permission.WORK.isOf(who)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var states = visits.week(who.division(), today);
        var planned = plans(who, from.isBefore(today) ? today : from, until)
                .filter(plan ->
                        !plan.week().equals(VisitRule.week(today)) || states.get(plan.village()) == VisitState.PLANNED)
                .map(this::planned);
        return Stream.concat(planned, thisWeek(who, states, from, until)).toList();
    }

    // a county has hundreds: they stand on the page of the visits
    private Stream<VisitWeeks.Plan> plans(SignedIn who, LocalDate from, LocalDate until) {
        return who.role().level() == Level.COUNTY ? Stream.empty() : weeks.plans(who.division(), from, until).stream();
    }

    private Stream<CalendarItem> thisWeek(
            SignedIn who, Map<String, VisitState> states, LocalDate from, LocalDate until) {
        var today = LocalDate.now(clock);
        var rule = rules.of(who.division());
        var day = rule.day(today);
        boolean missed = !OffsetDateTime.now(clock).isBefore(rule.deadline(today, clock.getZone()));
        if (!missed && (day.isBefore(from) || day.isAfter(until))) {
            return Stream.empty();
        }
        var villages = missed ? missed(states) : List.copyOf(weeks.open(who.division(), today));
        var key = missed ? "missed" : "open";
        if (who.role().level() == Level.COUNTY) {
            return villages.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            item(key + "-county", who.division(), day, List.of(villages.size()), "/visits", missed));
        }
        return villages.stream().map(village -> item(key, village, day, List.of(), form(village), missed));
    }

    private static List<String> missed(Map<String, VisitState> states) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == VisitState.MISSED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private CalendarItem planned(VisitWeeks.Plan plan) {
        var at = plan.at().atZoneSameInstant(clock.getZone());
        return item(
                "planned",
                plan.village(),
                at.toLocalDate(),
                at.toLocalTime(),
                List.of(plan.who()),
                form(plan.village()),
                false);
    }

    private static CalendarItem item(
            String key, String village, LocalDate day, List<Object> arguments, String href, boolean late) {
        return item(key, village, day, null, arguments, href, late);
    }

    // one line a village and week, whatever becomes of it: a calendar of a phone changes it in its place
    private static CalendarItem item(
            String key,
            String village,
            LocalDate day,
            @Nullable LocalTime at,
            List<Object> arguments,
            String href,
            boolean late) {
        return new CalendarItem(
                "visit-" + village + "-" + VisitRule.week(day),
                "responsibility",
                day,
                at,
                village,
                "visit.calendar." + key,
                arguments,
                href,
                late);
    }

    private static String form(String village) {
        return "/visits/villages/" + village;
    }
}
