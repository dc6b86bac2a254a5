package org.huanjie.election.lawbook;

import java.time.LocalDate;
import org.huanjie.law.Holidays;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 各县法定日历 — by which holidays a county's days are reckoned: those that the program brings along, and the notices that its office has
 * loaded. The database reckons the same days by {@code election.period_end}.
 */
@Component
public class LegalCalendars {

    private final JdbcClient sql;

    LegalCalendars(JdbcClient sql) {
        this.sql = sql;
    }

    /** The calendar of the county of this division. */
    @Transactional(readOnly = true)
    public LegalCalendar of(String division) {
        return LegalCalendar.of(Holidays.shipped()
                .with(sql.sql("""
                        SELECT from_day, until_day, is_off, festival FROM election.noticed_holiday(:county) ORDER BY from_day""")
                        .param("county", new DivisionCode(division).county().digits())
                        .query((row, n) -> new Holidays.Span(
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class),
                                row.getBoolean("is_off"),
                                row.getString("festival"),
                                true))
                        .list()));
    }

    /** The last day of a period of days that an event begins in this division (Civil Code Art. 201, 203). */
    @Transactional(readOnly = true)
    public LocalDate periodEnd(String division, LocalDate event, int days) {
        return of(division).periodEnd(event, days);
    }
}
