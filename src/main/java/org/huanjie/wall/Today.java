package org.huanjie.wall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 今日 — what waits for a person and what is due for them, gathered from every module: what waits with its own day first, then what is late of the
 * calendar, then today by the hour, then the seven days after it. What waits stands in no calendar again.
 */
@Service
public class Today {

    private static final int AHEAD = 7;

    private static final Comparator<CalendarItem> ORDER = Comparator.comparing(CalendarItem::day)
            .thenComparing(item -> item.at() == null ? LocalTime.MAX : item.at()) // without an hour: by the day's end
            .thenComparing(CalendarItem::village)
            .thenComparing(CalendarItem::id);

    private static final Comparator<Waiting> BY_DAY = Comparator.comparing(
                    Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Waiting::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Waiting::division)
            .thenComparing(Waiting::id);

    /** 今日清单 — each part in its order. */
    public record Due(
            LocalDate day,
            List<Waiting> waiting,
            List<CalendarItem> late,
            List<CalendarItem> today,
            List<CalendarItem> ahead) {

        private Due with(List<Waiting> these) {
            return new Due(day, these, late, today, ahead);
        }
    }

    private final List<WaitingSource> inbox;
    private final List<CalendarSource> calendar;
    private final Clock clock;

    Today(List<WaitingSource> inbox, List<CalendarSource> calendar, Clock clock) {
        this.inbox = List.copyOf(inbox);
        this.calendar = List.copyOf(calendar);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Due of(SignedIn who) {
        var day = LocalDate.now(clock);
        var waiting = inbox.stream()
                .flatMap(source -> source.of(who).stream())
                .sorted(BY_DAY)
                .toList();
        var known = waiting.stream().map(Waiting::id).collect(Collectors.toSet());
        var items = calendar.stream()
                .flatMap(source -> source.items(who, day, day.plusDays(AHEAD)).stream())
                .filter(item -> !known.contains(item.id()))
                .toList();
        return sorted(items, day).with(waiting);
    }

    static Due sorted(List<CalendarItem> items, LocalDate day) {
        var all = items.stream().sorted(ORDER).distinct().toList();
        return new Due(
                day,
                List.of(),
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
