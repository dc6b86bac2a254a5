package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/** 会议日程 — today's or this week's meeting of whoever keeps one, and the last that was missed, for a week. */
@Component
class DueBriefings implements CalendarSource {

    private static final int WEEK = 7;
    private static final int MIDNIGHT = 24;

    private final Briefings briefings;
    private final BriefingRules rules;
    private final Clock clock;

    DueBriefings(Briefings briefings, BriefingRules rules, Clock clock) {
        this.briefings = briefings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var division = who.division();
        if (!BriefingGrounds.keeps(who, division)
                || new DivisionCode(division).level().isAbove(Level.COUNTY)) {
            return List.of();
        }
        var rule = rules.of(division, BriefingKind.of(division));
        var today = LocalDate.now(clock);
        return Stream.concat(
                        due(division, rule, today)
                                .filter(item -> !item.day().isBefore(from)
                                        && !item.day().isAfter(until))
                                .stream(),
                        missed(division, rule, today).stream())
                .toList();
    }

    private Optional<CalendarItem> due(String division, BriefingRule rule, LocalDate today) {
        return briefings.state(division, today) == BriefingState.DUE
                ? Optional.of(item(division, rule, rule.kind().period(today), false))
                : Optional.empty();
    }

    private Optional<CalendarItem> missed(String division, BriefingRule rule, LocalDate today) {
        return briefings.missed(division).stream()
                .findFirst()
                .filter(period -> !rule.dueDay(period).isBefore(today.minusDays(WEEK)))
                .map(period -> item(division, rule, period, true));
    }

    private static CalendarItem item(String division, BriefingRule rule, LocalDate period, boolean late) {
        var key = late ? "briefing.calendar.missed" : "briefing.calendar.due";
        return new CalendarItem(
                "situation-briefing-" + division + "-" + period,
                "situation",
                rule.dueDay(period),
                rule.hour() == MIDNIGHT ? null : LocalTime.of(rule.hour(), 0),
                division,
                key,
                List.of(rule.kind()),
                "/briefings/" + division,
                late);
    }
}
