package org.huanjie.access.waiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待办 — one thing that waits for somebody now; what it is says the message {@code kind}.
 *
 * @param id stays the same while the thing waits; the calendar's item of the same id is the same thing
 * @param division the village that it is about, or the town or county
 * @param since when it came to wait
 * @param due the last day for it by law, by rule or by plan
 * @param detail a word, number or title that tells it from others of its kind; empty where none does, and never a person's name
 * @param href the page on which it is done
 */
public record Waiting(
        String kind,
        String id,
        String division,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Object detail,
        String href) {

    /** Whether its last day is over. */
    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
