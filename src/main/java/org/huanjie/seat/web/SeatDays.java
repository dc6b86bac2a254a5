package org.huanjie.seat.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.seat.ending.Endings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 出缺公告期限 — the end of a post waits to be announced (R-AF-6). */
@Component
class SeatDays implements CalendarSource {

    private final Endings endings;
    private final Clock clock;

    SeatDays(Endings endings, Clock clock) {
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        if (!Permission.KEEP_BODIES.isOf(who)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var items = new ArrayList<CalendarItem>();
        for (var row : endings.of(who.division())) {
            if (row.announced() != null) {
                continue;
            }
            endings.announceBy(row)
                    .filter(day -> day.isBefore(today) || !day.isBefore(from) && !day.isAfter(until))
                    .ifPresent(day -> items.add(new CalendarItem(
                            "seat-" + row.id(),
                            "seat",
                            day,
                            null,
                            row.village(),
                            "seat.calendar.announce",
                            List.of(row.name(), row.how()),
                            SeatsPages.path(row.village()),
                            day.isBefore(today))));
        }
        return items;
    }
}
