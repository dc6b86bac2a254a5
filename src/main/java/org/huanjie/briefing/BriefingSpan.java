package org.huanjie.briefing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 开会期 — the days in which a village owes meetings.
 *
 * @param ended the first day on which it owes none any more; null while it still does
 */
public record BriefingSpan(LocalDate began, @Nullable LocalDate ended) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(began) && (ended == null || day.isBefore(ended));
    }
}
