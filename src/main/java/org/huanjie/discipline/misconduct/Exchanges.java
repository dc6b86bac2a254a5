package org.huanjie.discipline.misconduct;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 往来 — what was said to and by whoever reported, and to whom it is about; sealed, in the order in which it came. */
@Repository
public class Exchanges {

    /** 方向. */
    public enum Way {
        FROM_REPORTER,
        TO_REPORTER,
        TO_CONCERNED,
        FROM_CONCERNED
    }

    /** 一句 — what was said on a day, and by whom where somebody was signed in. */
    public record Said(Way way, LocalDate on, @Nullable String by, String words) {}

    private record Row(Way way, LocalDate onDay, @Nullable String by, byte[] sealed) {}

    private final JdbcClient sql;
    private final ReportRows rows;

    Exchanges(JdbcClient sql, ReportRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public void add(Report report, Said said) {
        sql.sql("""
                INSERT INTO discipline.exchange (report, division, way, on_day, by, sealed)
                VALUES (:report, :division, :way, :on, CAST(:by AS text), :sealed)""")
                .param("report", report.id().uuid())
                .param("division", report.about())
                .param("way", said.way().name())
                .param("on", said.on())
                .param("by", said.by())
                .param("sealed", rows.seal(said.words(), report.id()))
                .update();
    }

    public List<Said> of(ReportId report) {
        return sql
                .sql("SELECT way, on_day, by, sealed FROM discipline.exchange WHERE report = :report ORDER BY seq")
                .param("report", report.uuid())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Said(
                        row.way(),
                        row.onDay(),
                        row.by(),
                        rows.open(row.sealed(), report).orElse("")))
                .toList();
    }
}
