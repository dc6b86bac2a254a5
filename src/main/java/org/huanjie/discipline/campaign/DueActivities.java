package org.huanjie.discipline.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.CampaignDue.State;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 活动日程 — what whoever answers for it still has to hold, on its last day and late afterwards. For a county's office what is missing in all
 * villages is one line: it reads their names on the page of the plan.
 */
@Component
class DueActivities implements CalendarSource {

    private final CampaignReading reading;
    private final ActivityKinds kinds;
    private final Clock clock;

    DueActivities(CampaignReading reading, ActivityKinds kinds, Clock clock) {
        this.reading = reading;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        if (!Permission.WORK.isOf(who)) {
            return List.of();
        }
        var lines = reading.within(who.division());
        if (lines.isEmpty()) {
            return List.of();
        }
        var names = kinds.of(who.division());
        return who.role().level() == Level.COUNTY
                ? county(who, lines).toList()
                : lines.values().stream()
                        .flatMap(List::stream)
                        .filter(line -> line.item().answers() == who.role())
                        .filter(line -> line.state() == State.MISSING || isDue(line, from, until))
                        .map(line -> item(line, names))
                        .toList();
    }

    private static boolean isDue(CampaignDue.Line line, LocalDate from, LocalDate until) {
        var last = line.item().days().last();
        return (line.state() == State.OPEN || line.state() == State.AHEAD)
                && !last.isBefore(from)
                && !last.isAfter(until);
    }

    private Stream<CalendarItem> county(SignedIn who, Map<String, List<CampaignDue.Line>> lines) {
        var missing = CampaignDue.missing(lines);
        return missing.isEmpty() || !Permission.ORGANIZE.isOf(who)
                ? Stream.empty()
                : Stream.of(new CalendarItem(
                        "campaign-" + who.division(),
                        "discipline",
                        LocalDate.now(clock),
                        null,
                        who.division(),
                        "campaign.calendar.county",
                        List.of(
                                missing.size(),
                                missing.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()),
                        "/discipline/campaigns/" + who.division(),
                        true));
    }

    private static CalendarItem item(CampaignDue.Line line, ListEntries names) {
        return new CalendarItem(
                "campaign-" + line.item().id() + "-" + line.place() + "-" + line.group(),
                "discipline",
                line.item().days().last(),
                null,
                line.place(),
                line.group() == 0 ? "campaign.calendar.due" : "campaign.calendar.due-group",
                List.of(names.of(line.item().kind()), line.item().times() - line.done(), line.group()),
                "/discipline/activities/" + line.place(),
                line.state() == State.MISSING);
    }
}
