package org.huanjie.discipline.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开的举报数字 — how many reports a county has received and what became of them, by year, as they stood when the last month ended: a number that grew
 * from day to day would tell when somebody reported.
 */
@Service
@Transactional(readOnly = true)
public class PublicFigures {

    private final JdbcClient sql;
    private final Clock clock;

    PublicFigures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last day that is counted. */
    public LocalDate until() {
        return month().minusDays(1);
    }

    /** Of the county in which this division lies, the last year first. */
    public List<ReportYear> of(String division) {
        return sql.sql("""
                SELECT year, received, accepted, passed_on, found, unfounded, waiting, overdue FROM discipline.report_figures(:county, :until)""")
                .param("county", new DivisionCode(division).county().digits())
                .param("until", month())
                .query((row, n) -> year(row))
                .list();
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    private static ReportYear year(ResultSet row) throws SQLException {
        var numbers = new EnumMap<ReportFigure, Integer>(ReportFigure.class);
        numbers.put(ReportFigure.RECEIVED, row.getInt("received"));
        numbers.put(ReportFigure.ACCEPTED, row.getInt("accepted"));
        numbers.put(ReportFigure.PASSED_ON, row.getInt("passed_on"));
        numbers.put(ReportFigure.FOUND, row.getInt("found"));
        numbers.put(ReportFigure.UNFOUNDED, row.getInt("unfounded"));
        numbers.put(ReportFigure.OPEN, row.getInt("waiting"));
        numbers.put(ReportFigure.OVERDUE, row.getInt("overdue"));
        return ReportYear.of(row.getInt("year"), numbers);
    }
}
