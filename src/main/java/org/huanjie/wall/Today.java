package org.huanjie.wall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 今日 — what is due for a person, gathered from every module: late first, then today by the hour, then the seven days after it. */
@Service
public class Today {

    private static final int AHEAD = 7;

    private static final Comparator<CalendarItem> ORDER = Comparator.comparing(CalendarItem::day)
            .thenComparing(item -> item.at() == null ? LocalTime.MAX : item.at()) // without an hour: by the day's end
            .thenComparing(CalendarItem::village)
            .thenComparing(CalendarItem::id);

    /** 今日清单 — each part in its order. */
    public record Due(LocalDate day, List<CalendarItem> late, List<CalendarItem> today, List<CalendarItem> ahead) {}

    private final List<CalendarSource> sources;
    private final Clock clock;

    Today(List<CalendarSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Due of(SignedIn who) {
        var day = LocalDate.now(clock);
        var items = sources.stream()
                .flatMap(source -> source.items(who, day, day.plusDays(AHEAD)).stream())
                .toList();
        return sorted(items, day);
    }

    static Due sorted(List<CalendarItem> items, LocalDate day) {
        var all = items.stream().sorted(ORDER).distinct().toList();
        return new Due(
                day,
                all.stream()
                        .filter(item -> item.late() || item.day().isBefore(day))
                        .toList(),
                all.stream()
                        .filter(item -> !item.late() && item.day().equals(day))
                        .toList(),
                all.stream()
                        .filter(item -> !item.late()
                                && item.day().isAfter(day)
                                && !item.day().isAfter(day.plusDays(AHEAD)))
                        .toList());
    }
}
