package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 日程事项 — one thing that is due on a day, for a person or a village; its sentence is the message {@code key}.
 *
 * @param id stays the same while the thing does, across days and readings: what calendars of phones know it by
 * @param module whose it is
 * @param at the hour, where it has one
 * @param href the page on which it is done
 * @param late whether its day has passed and it is still open
 */
public record CalendarItem(
        String id,
        String module,
        LocalDate day,
        @Nullable LocalTime at,
        String village,
        String key,
        List<Object> arguments,
        String href,
        boolean late) {}
