package org.huanjie.discipline.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.reminder.SentDay.Outcome;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提醒系列表 — the rows of series, their texts, steps and days. */
@Repository
class SeriesRows {

    private static final String COLUMNS =
            "SELECT id, division, first_day, last_day, vote_on, at_hour, classes, state, version, created_by, created_at FROM ";

    private final JdbcClient sql;
    private final JdbcTemplate rows;

    SeriesRows(JdbcClient sql, JdbcTemplate rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void add(Series series) {
        sql.sql("""
                INSERT INTO discipline.series (id, division, first_day, last_day, vote_on, at_hour, classes, created_by, created_at)
                VALUES (:id, :division, :first, :last, :vote, :hour, :classes, :by, :at)""")
                .param("id", series.id().uuid())
                .param("division", series.division())
                .param("first", series.first())
                .param("last", series.last())
                .param("vote", series.vote())
                .param("hour", series.hour())
                .param("classes", series.classes().toArray(String[]::new))
                .param("by", series.by())
                .param("at", series.at())
                .update();
    }

    /** Takes a step; throws where the table or the second person is against it. */
    Series take(Series series, SeriesStep step, String why, String by, String role, OffsetDateTime at) {
        return sql.sql(COLUMNS + "discipline.take_series_step(:id, :step, :why, :by, :role, :at)")
                .param("id", series.id().uuid())
                .param("step", step.name())
                .param("why", why)
                .param("by", by)
                .param("role", role)
                .param("at", at)
                .query((row, n) -> series(row))
                .single();
    }

    /** Those of a division and below it, the last first. */
    List<Series> within(String division) {
        return sql.sql(
                        COLUMNS
                                + "discipline.series WHERE division >= :lo AND division < :hi ORDER BY first_day DESC, division, id")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> series(row))
                .list();
    }

    Optional<Series> find(String division, SeriesId id) {
        return sql.sql(COLUMNS + "discipline.series WHERE id = :id AND division = :division")
                .param("id", id.uuid())
                .param("division", division)
                .query((row, n) -> series(row))
                .optional();
    }

    /** Until the transaction ends, no other node works on this series. */
    void hold(Series series) {
        Lock.REMINDER.hold(sql, series.id());
    }

    void write(Series series, Collection<Series.Text> texts, OffsetDateTime at) {
        rows.batchUpdate(
                """
                INSERT INTO discipline.series_text (series, division, day, chinese, english, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)""",
                texts.stream()
                        .map(text -> new Object[] {
                            series.id().uuid(),
                            series.division(),
                            text.day(),
                            text.chinese(),
                            text.english(),
                            text.by(),
                            at
                        })
                        .toList());
    }

    /** The text of each day as it stands, by day. */
    List<Series.Text> texts(Series series) {
        return sql.sql("""
                SELECT DISTINCT ON (day) day, chinese, english, by FROM discipline.series_text
                WHERE series = :series ORDER BY day, seq DESC""")
                .param("series", series.id().uuid())
                .query(Series.Text.class)
                .list();
    }

    List<Series.Step> steps(Series series) {
        return sql.sql(
                        "SELECT step, state, version, why, by, at FROM discipline.series_step WHERE series = :series ORDER BY seq")
                .param("series", series.id().uuid())
                .query(Series.Step.class)
                .list();
    }

    void close(Series series, SentDay day, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO discipline.sent_day (series, day, division, outcome, mailing, people, written, refused, segments, fen, at)
                VALUES (:series, :day, :division, :outcome, :mailing, :people, :written, :refused, :segments, :fen, :at)""")
                .param("series", series.id().uuid())
                .param("day", day.day())
                .param("division", series.division())
                .param("outcome", day.outcome().name())
                .param("mailing", day.mailing().orElse(null))
                .param("people", day.people())
                .param("written", day.written())
                .param("refused", day.refused())
                .param("segments", day.segments())
                .param("fen", day.fen())
                .param("at", at)
                .update();
    }

    List<SentDay> closed(Series series) {
        return sql.sql("SELECT * FROM discipline.sent_day WHERE series = :series ORDER BY day")
                .param("series", series.id().uuid())
                .query((row, n) -> new SentDay(
                        row.getObject("day", LocalDate.class),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("mailing", UUID.class)),
                        row.getInt("people"),
                        row.getInt("written"),
                        row.getInt("refused"),
                        row.getInt("segments"),
                        row.getInt("fen")))
                .list();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                row.getString("division"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("vote_on", LocalDate.class),
                row.getObject("at_hour", LocalTime.class),
                List.of((String[]) row.getArray("classes").getArray()),
                SeriesState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
