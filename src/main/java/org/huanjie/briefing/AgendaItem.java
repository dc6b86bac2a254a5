package org.huanjie.briefing;

import java.time.LocalDate;
import org.huanjie.problem.Risk;
import org.jspecify.annotations.Nullable;

/**
 * 议题 — one line of an agenda.
 *
 * @param number of the problem, or the code of the step; empty where there is none
 * @param due the last day; of a missed visit the day on which it was due
 * @param further how many more of the kind there were that the agenda does not list, on the last of its kind
 */
public record AgendaItem(
        AgendaKind kind,
        String village,
        @Nullable Risk risk,
        String number,
        String subject,
        String ownerName,
        @Nullable LocalDate due,
        int further) {

    AgendaItem with(int more) {
        return new AgendaItem(kind, village, risk, number, subject, ownerName, due, more);
    }
}
