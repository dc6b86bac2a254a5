package org.huanjie.election.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.election.calendar.Template.Known;
import org.huanjie.election.calendar.Template.Reckoned;
import org.huanjie.law.Holidays;
import org.huanjie.law.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 日程模板 — the pilot's days come out of it, the plan keeps within the law on any day, holidays move what they move. */
class TemplateTest {

    private static final Map<String, String> SETTINGS =
            Map.of("roll_publish_days", "20", "rerun_deadline", "10", "final_list_days", "4");
    private static final LegalCalendar CALENDAR = LegalCalendar.shipped();
    private static final Holidays HOLIDAYS = Holidays.shipped();

    @ParameterizedTest
    @CsvSource({
        "S00, 2017-01-11, 2017-01-20, 2017-02-12",
        "S03, 2017-01-21, 2017-01-21, 2017-02-12",
        "S04, 2017-01-22, 2017-01-24, 2017-02-12",
        "S05, 2017-01-24, 2017-01-24, 2017-02-12",
        "S06, 2017-02-03, 2017-02-09, 2017-02-12",
        "S07, 2017-02-11, 2017-02-11, 2017-02-12",
        "S08, 2017-02-11, 2017-02-16, 2017-02-16",
        "S09, 2017-02-12, 2017-02-17, 2017-02-20",
        "S02, 2017-02-16, 2017-02-18, ",
        "S11, 2017-02-17, 2017-02-18, ",
        "S15, 2017-02-28, 2017-02-28, 2017-02-28",
        "S21, 2017-03-04, 2017-03-04, 2017-03-04",
        "S23, 2017-03-04, 2017-03-14, 2017-03-14",
        "S27, 2017-03-10, 2017-03-14, 2017-03-14",
    })
    void thePilotsDaysComeOutOfItsElectionDay(String step, LocalDate from, LocalDate until, LocalDate limit) {
        var line = reckon("ZJ2012", LocalDate.of(2017, 3, 4), SETTINGS).get(step);
        assertThat(line.from()).isEqualTo(from);
        assertThat(line.until()).isEqualTo(until);
        assertThat(line.limit()).isEqualTo(limit);
    }

    @Test
    void everyEditionHasEveryStep() {
        for (var edition : List.of("ZJ2012", "ZJ2020", "ZJ2025")) {
            assertThat(Template.of(edition).steps())
                    .extracting(StepLine::code)
                    .hasSize(30)
                    .startsWith("S00")
                    .endsWith("S29");
        }
    }

    @Test
    void whatNoSourceSetsIsAskedAndNeverANumber() {
        var line = reckon("ZJ2012", LocalDate.of(2017, 3, 4), Map.of("roll_publish_days", "20", "rerun_deadline", "10"))
                .get("S15");
        assertThat(line.limit()).isNull();
        assertThat(line.asks()).isEqualTo("final_list_days");
    }

    @Test
    void aPeriodEndingOnAHolidayEndsTheDayAfterIt() {
        // 21 September 2017 + 10 = 1 October, in a holiday to the 8th
        var lines = reckon("ZJ2012", LocalDate.of(2017, 9, 21), SETTINGS);
        assertThat(lines.get("S27").limit()).isEqualTo(LocalDate.of(2017, 10, 9));
        // "at least twenty days before" never moves to a later day: 22 October − 20 = 2 October
        assertThat(reckon("ZJ2012", LocalDate.of(2017, 10, 22), SETTINGS)
                        .get("S07")
                        .limit())
                .isEqualTo(LocalDate.of(2017, 10, 2));
    }

    @Test
    void theLeapDayIsADay() {
        assertThat(reckon("ZJ2020", LocalDate.of(2020, 3, 20), SETTINGS)
                        .get("S07")
                        .limit())
                .isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void whatIsDoneMovesWhatIsCountedFromIt() {
        var known = new Known(
                LocalDate.of(2017, 3, 4), LocalDate.of(2017, 3, 6), Map.of("S07", LocalDate.of(2017, 2, 8)), SETTINGS);
        var lines = Template.of("ZJ2012").reckon(known, CALENDAR).stream()
                .collect(Collectors.toMap(Reckoned::code, line -> line));
        assertThat(lines.get("S08").limit()).isEqualTo(LocalDate.of(2017, 2, 13));
        assertThat(lines.get("S27").limit()).isEqualTo(LocalDate.of(2017, 3, 16));
    }

    @Property(tries = 500)
    void thePlanKeepsWithinTheLawOnAnyDay(
            @ForAll @IntRange(min = 90, max = 3900) int day, @ForAll @IntRange(min = 3, max = 10) int list) {
        var vote = LocalDate.of(2017, 1, 1).plusDays(day);
        var lines = Template.of("ZJ2020")
                .reckon(
                        Known.vote(
                                vote,
                                Map.of(
                                        "roll_publish_days", "21",
                                        "rerun_deadline", "10",
                                        "final_list_days", Integer.toString(list))),
                        CALENDAR);
        var before = vote.minusYears(1);
        for (var line : lines) {
            assertThat(line.until()).as(line.code()).isAfterOrEqualTo(line.from());
            if (line.limit() != null) {
                assertThat(line.until()).as(line.code()).isBeforeOrEqualTo(line.limit());
            }
            if (line.code().compareTo("S21") < 0 && !"S02".equals(line.code())) {
                assertThat(line.from()).as(line.code()).isAfterOrEqualTo(before.minusDays(10));
                assertThat(HOLIDAYS.isOff(line.from()) && !line.code().startsWith("S0"))
                        .as(line.code())
                        .isFalse();
                before = line.from();
            }
        }
    }

    @Test
    void workedDaysAreWeekendsAndNoHolidays() {
        HOLIDAYS.spans().stream()
                .filter(span -> !span.off())
                .forEach(span -> span.from()
                        .datesUntil(span.until().plusDays(1))
                        .forEach(day -> {
                            assertThat(day.getDayOfWeek())
                                    .as(day.toString())
                                    .isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                            assertThat(HOLIDAYS.isOff(day)).as(day.toString()).isFalse();
                        }));
    }

    @Test
    void theFestivalsOfTheRegulationAreOffInEveryYear() {
        for (int year = 2017; year <= 2027; year++) {
            assertThat(HOLIDAYS.known(year)).isEqualTo(year < 2027);
            // the new moon of 6 February 2027 falls four minutes before midnight; ICU has it after
            var newYear = year == 2027 ? LocalDate.of(2027, 2, 6) : lunar(year, 1, 1);
            for (int day = 0; day < 3; day++) {
                assertThat(HOLIDAYS.isOff(newYear.plusDays(day)))
                        .as(newYear.toString())
                        .isTrue();
            }
            assertThat(year < 2025 || HOLIDAYS.isOff(newYear.minusDays(1))).isTrue();
            assertThat(HOLIDAYS.isOff(lunar(year, 5, 5)))
                    .as("dragon boat " + year)
                    .isTrue();
            assertThat(HOLIDAYS.isOff(lunar(year, 8, 15)))
                    .as("mid-autumn " + year)
                    .isTrue();
            int qingming = (int) ((year % 100) * 0.2422 + 4.81) - (year % 100) / 4;
            assertThat(HOLIDAYS.isOff(LocalDate.of(year, 4, qingming)))
                    .as("qingming " + year)
                    .isTrue();
            for (var day : List.of(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 5, 1),
                    LocalDate.of(year, 10, 1),
                    LocalDate.of(year, 10, 2),
                    LocalDate.of(year, 10, 3))) {
                assertThat(HOLIDAYS.isOff(day)).as(day.toString()).isTrue();
            }
        }
    }

    private static Map<String, Reckoned> reckon(String edition, LocalDate vote, Map<String, String> settings) {
        return Template.of(edition).reckon(Known.vote(vote, settings), CALENDAR).stream()
                .collect(Collectors.toMap(Reckoned::code, line -> line));
    }

    private static LocalDate lunar(int year, int month, int day) {
        var zone = ZoneId.of("Asia/Shanghai");
        var chinese = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        chinese.setTime(Date.from(LocalDate.of(year, 7, 1).atStartOfDay(zone).toInstant()));
        chinese.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        chinese.set(ChineseCalendar.MONTH, month - 1);
        chinese.set(ChineseCalendar.DAY_OF_MONTH, day);
        return chinese.getTime().toInstant().atZone(zone).toLocalDate();
    }
}
