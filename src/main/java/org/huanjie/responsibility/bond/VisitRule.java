package org.huanjie.responsibility.bond;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.huanjie.shell.Worded;

/**
 * 夜访之约 — on which day of the week the evening visit is due, by which hour, and from when on. Pure.
 *
 * @param weekday 1 Monday to 7 Sunday
 * @param hour by which it must be held: 1 to 24, the last being midnight
 */
public record VisitRule(int weekday, int hour, Due due) {

    /** 周三夜访 — as the report has it, by the end of that day; from the village's own start on. */
    public static final VisitRule WEDNESDAYS = new VisitRule(3, 24, Due.START);

    /** 起算 — from when on a village owes its visits; always until it is handed over. */
    public enum Due implements Worded {
        /** 换届启动（全县） */
        TERM,
        /** 本村启动 */
        START;

        @Override
        public String key() {
            return "responsibility.due." + name();
        }
    }

    /** The Monday of the week that holds this day. */
    public static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day of this week on which it is due. */
    public LocalDate day(LocalDate week) {
        return week(week).plusDays(weekday - 1L);
    }

    /** The moment from which on the week's visit is missed. */
    public OffsetDateTime deadline(LocalDate week, ZoneId zone) {
        return day(week).atStartOfDay(zone).plusHours(hour).toOffsetDateTime();
    }
}
