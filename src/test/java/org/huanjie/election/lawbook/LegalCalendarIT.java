package org.huanjie.election.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.law.Holidays;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 法定日历 — the database has the program's holidays and reckons the program's days. */
@HuanjieIT
class LegalCalendarIT {

    private record Shipped(LocalDate from, LocalDate until, boolean off, String festival, boolean notice) {}

    @Autowired
    JdbcClient sql;

    @Autowired
    LegalCalendars calendars;

    @Autowired
    Places places;

    @Test
    void bothHaveTheSameHolidays() {
        var kept = sql.sql("""
                SELECT from_day AS "from", until_day AS until, is_off AS off, festival, by_notice AS notice FROM election.holiday ORDER BY from_day""").query(Shipped.class).list();
        assertThat(kept)
                .hasSizeGreaterThan(100)
                .isEqualTo(Holidays.shipped().spans().stream()
                        .map(span ->
                                new Shipped(span.from(), span.until(), span.off(), span.festival(), span.byNotice()))
                        .toList());
    }

    @Test
    void bothReckonTheSameLastDay() {
        var county = places.newCounty(1, 1).code();
        same(county, LocalDate.of(2016, 12, 20), LocalDate.of(2028, 1, 10));
    }

    private void same(String county, LocalDate from, LocalDate until) {
        var calendar = Scope.of(county).call(() -> calendars.of(county));
        var reckoned = from.datesUntil(until)
                .flatMap(event -> IntStream.of(0, 1, 3, 5, 10)
                        .mapToObj(days -> event + " " + days + " " + calendar.periodEnd(event, days)))
                .toList();
        assertThat(sql.sql("""
                SELECT event::date || ' ' || days || ' ' || election.period_end(:county, event::date, days)
                FROM generate_series(CAST(:from AS date), CAST(:until AS date) - 1, '1 day') event, unnest(ARRAY[0, 1, 3, 5, 10]) days
                ORDER BY event, days""")
                        .param("county", county)
                        .param("from", from)
                        .param("until", until)
                        .query(String.class)
                        .list())
                .isEqualTo(reckoned);
    }
}
