package org.huanjie.election.web.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.schedule.VillageDays;
import org.springframework.stereotype.Component;

/** 订阅内容 — all that the modules put into the calendars of phones: of a person, and of a village in the term that is in view. */
@Component
class FeedItems {

    private final List<CalendarSource> sources;
    private final List<VillageDays> days;

    FeedItems(List<CalendarSource> sources, List<VillageDays> days) {
        this.sources = List.copyOf(sources);
        this.days = List.copyOf(days);
    }

    List<CalendarItem> of(SignedIn person, LocalDate from, LocalDate until) {
        return sources.stream()
                .flatMap(source -> source.items(person, from, until).stream())
                .sorted(Comparator.comparing(CalendarItem::day).thenComparing(CalendarItem::id))
                .toList();
    }

    List<CalendarItem> of(String village) {
        return days.stream().flatMap(source -> source.of(village).stream()).toList();
    }
}
