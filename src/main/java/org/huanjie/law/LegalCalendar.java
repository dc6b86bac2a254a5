package org.huanjie.law;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * 法定日历 — the one place where legal days are reckoned (Civil Code Art. 200–204, 1259): the day of the event is not counted, a period
 * that ends on a rest day ends on the day after it, "at least so many days before" moves nothing, and planned days skip public holidays.
 */
public final class LegalCalendar {

    private final Holidays holidays;

    private LegalCalendar(Holidays holidays) {
        this.holidays = holidays;
    }

    public static LegalCalendar of(Holidays holidays) {
        return new LegalCalendar(holidays);
    }

    /** By the holidays that the program brings along. */
    public static LegalCalendar shipped() {
        return of(Holidays.shipped());
    }

    public Holidays holidays() {
        return holidays;
    }

    /** The last day of a period of days that an event begins, the event's own day not counted (Art. 201, 203). */
    public LocalDate periodEnd(LocalDate event, int days) {
        var last = event.plusDays(days);
        while (days > 0 && holidays.isRest(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Whether that period is over on this day: it runs until midnight of its last (Art. 203). */
    public boolean over(LocalDate event, int days, LocalDate today) {
        return today.isAfter(periodEnd(event, days));
    }

    /** The last day that lies at least so many days before an event; a holiday moves nothing, since that would shorten what is due. */
    public static LocalDate atLeastBefore(LocalDate event, int days) {
        return event.minusDays(days);
    }

    /** The first day of an event that is at least so many days after this one. */
    public static LocalDate atLeastAfter(LocalDate day, int days) {
        return day.plusDays(days);
    }

    /** How many days from one to the other, the first not counted. */
    public static int daysUntil(LocalDate from, LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - from.toEpochDay());
    }

    /** So many months on, or back if negative: the day of the same number, or the month's last (Art. 202). */
    public static LocalDate months(LocalDate from, int months) {
        return from.plusMonths(months);
    }

    /** So many years on (Art. 202). */
    public static LocalDate years(LocalDate from, int years) {
        return from.plusYears(years);
    }

    /** A planned day this many days on, or back if negative; planned days do not count public holidays. */
    public LocalDate planned(LocalDate from, int days) {
        var day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(Integer.signum(days));
            if (!holidays.isOff(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last day on or before this one that is no public holiday. */
    public LocalDate workable(LocalDate day) {
        return planned(day.plusDays(1), -1);
    }

    /** The first year between these days whose holidays are not known yet: days of it may still move. */
    public OptionalInt unknownYear(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear())
                .filter(year -> !holidays.known(year))
                .findFirst();
    }
}
