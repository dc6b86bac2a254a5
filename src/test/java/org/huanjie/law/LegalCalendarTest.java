package org.huanjie.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 法定日历 — periods, days before, plans: worked by hand against the State Council's notices. */
class LegalCalendarTest {

    private static final LegalCalendar CALENDAR = LegalCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        // the roll of 28 March 2017: the fifth day is Sunday 2 April, in Qingming's holiday to the 4th
        "2017-03-28, 5, 2017-04-05",
        "2017-03-29, 5, 2017-04-05",
        // 1 April 2017, a Saturday, was worked in exchange: the period ends on it
        "2017-03-27, 5, 2017-04-01",
        "2017-03-31, 5, 2017-04-05",
        // Spring Festival 2017, 27 January to 2 February; Saturday 4 February was worked
        "2017-01-24, 3, 2017-02-03",
        "2017-01-25, 10, 2017-02-04",
        // a decision's three days over an ordinary weekend: Saturday and Sunday are rest days
        "2017-03-08, 3, 2017-03-13",
        "2017-03-07, 3, 2017-03-10",
        // a festival that the notice joins to a weekend: Friday 7 June 2019 to Sunday the 9th
        "2019-06-04, 3, 2019-06-10",
        // Spring Festival 2020 as it was lengthened to 2 February
        "2020-01-19, 5, 2020-02-03",
        // National Day 2017 with Mid-Autumn, 1 to 8 October; Saturday 30 September was worked
        "2017-09-21, 10, 2017-10-09",
        "2017-09-20, 10, 2017-09-30",
        // New Year's holiday that begins in the year before
        "2018-12-26, 5, 2019-01-02",
        // the same day is no period
        "2017-04-02, 0, 2017-04-02",
    })
    void aPeriodEndsOnTheDayAfterARestDay(LocalDate event, int days, LocalDate last) {
        assertThat(CALENDAR.periodEnd(event, days)).isEqualTo(last);
        assertThat(CALENDAR.over(event, days, last)).isFalse();
        assertThat(CALENDAR.over(event, days, last.plusDays(1))).isTrue();
    }

    @Test
    void atLeastSoManyDaysBeforeIsMovedByNothing() {
        // 24 February 2017 − 20 = 4 February, after Spring Festival; 22 February − 20 = 2 February, within it
        assertThat(LegalCalendar.atLeastBefore(LocalDate.of(2017, 2, 24), 20)).isEqualTo(LocalDate.of(2017, 2, 4));
        assertThat(LegalCalendar.atLeastBefore(LocalDate.of(2017, 2, 22), 20)).isEqualTo(LocalDate.of(2017, 2, 2));
        assertThat(LegalCalendar.atLeastAfter(LocalDate.of(2017, 2, 2), 20)).isEqualTo(LocalDate.of(2017, 2, 22));
        assertThat(LegalCalendar.daysUntil(LocalDate.of(2017, 2, 2), LocalDate.of(2017, 2, 22)))
                .isEqualTo(20);
    }

    @Test
    void monthsAndYearsEndOnTheDayOfTheSameNumberOrTheLast() {
        assertThat(LegalCalendar.months(LocalDate.of(2017, 8, 31), 6)).isEqualTo(LocalDate.of(2018, 2, 28));
        assertThat(LegalCalendar.months(LocalDate.of(2017, 8, 31), -6)).isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(LegalCalendar.years(LocalDate.of(2020, 2, 29), 5)).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void aPlanSkipsHolidaysAndNoWeekends() {
        assertThat(CALENDAR.planned(LocalDate.of(2017, 2, 3), -1)).isEqualTo(LocalDate.of(2017, 1, 26));
        assertThat(CALENDAR.planned(LocalDate.of(2017, 3, 10), 1)).isEqualTo(LocalDate.of(2017, 3, 11));
        assertThat(CALENDAR.workable(LocalDate.of(2017, 2, 1))).isEqualTo(LocalDate.of(2017, 1, 26));
        assertThat(CALENDAR.workable(LocalDate.of(2017, 2, 4))).isEqualTo(LocalDate.of(2017, 2, 4));
    }

    @Test
    void aYearWithoutItsNoticeIsSaid() {
        assertThat(CALENDAR.unknownYear(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(CALENDAR.unknownYear(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 10)))
                .hasValue(2027);
        assertThat(CALENDAR.unknownYear(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 2, 1)))
                .hasValue(2029);
    }

    @Test
    void aLoadedNoticeStandsInsteadOfWhatWasKnownOfItsYear() {
        var notice = List.of(
                new Holidays.Span(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 11), true, "SPRING_FESTIVAL", true),
                new Holidays.Span(
                        LocalDate.of(2027, 2, 14), LocalDate.of(2027, 2, 14), false, "SPRING_FESTIVAL", true));
        var calendar = LegalCalendar.of(Holidays.shipped().with(notice));
        assertThat(calendar.holidays().known(2027)).isTrue();
        assertThat(calendar.holidays().known(2026)).isTrue();
        // by the festivals alone it would end on Tuesday the 9th
        assertThat(CALENDAR.periodEnd(LocalDate.of(2027, 2, 3), 5)).isEqualTo(LocalDate.of(2027, 2, 9));
        assertThat(calendar.periodEnd(LocalDate.of(2027, 2, 3), 5)).isEqualTo(LocalDate.of(2027, 2, 12));
        assertThat(calendar.holidays().isRest(LocalDate.of(2027, 2, 14))).isFalse();
        assertThat(calendar.holidays().isRest(LocalDate.of(2027, 4, 5))).isFalse();
    }

    @Property(tries = 500)
    void noPeriodEndsOnARestDayOrBeforeItsNumber(
            @ForAll @IntRange(min = 0, max = 5000) int day, @ForAll @IntRange(min = 1, max = 30) int days) {
        var event = LocalDate.of(2016, 12, 1).plusDays(day);
        var last = CALENDAR.periodEnd(event, days);
        assertThat(last).isAfterOrEqualTo(event.plusDays(days));
        assertThat(CALENDAR.holidays().isRest(last)).isFalse();
        assertThat(event.plusDays(days).datesUntil(last).allMatch(CALENDAR.holidays()::isRest))
                .isTrue();
    }
}
