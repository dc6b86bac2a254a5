package org.huanjie.discipline.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.campaign.Activity.Told;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 活动登记 — the rows of activities: an entry and its corrections, of which the last holds. */
@Repository
class ActivityRows {

    private static final String LATEST = """
            SELECT id, division, kind, group_number, held_on, place, people, material, note, withdrawn, by, at,
              (SELECT count(*) FROM discipline.activity every WHERE every.id = latest.id) AS lines
            FROM (SELECT DISTINCT ON (division, id) * FROM discipline.activity
              WHERE division >= :lo AND division < :hi ORDER BY division, id, seq DESC) latest
            """;

    private final JdbcClient sql;

    ActivityRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a division and below it, withdrawn ones too, the last held first. */
    List<Activity> within(String division) {
        return sql.sql(LATEST + "ORDER BY held_on DESC, id")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> activity(row))
                .list();
    }

    Optional<Activity> find(String division, ActivityId id) {
        return sql.sql(LATEST + "WHERE id = :id AND division = :division")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("id", id.uuid())
                .param("division", division)
                .query((row, n) -> activity(row))
                .optional();
    }

    /** What was entered of it, one after the other. */
    List<Activity.Line> lines(String division, ActivityId id) {
        return sql.sql("SELECT * FROM discipline.activity WHERE id = :id AND division = :division ORDER BY seq")
                .param("id", id.uuid())
                .param("division", division)
                .query((row, n) -> new Activity.Line(
                        row.getObject("held_on", LocalDate.class),
                        told(row),
                        row.getBoolean("withdrawn"),
                        row.getString("why"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    void add(Activity activity, String why) {
        sql.sql("""
                INSERT INTO discipline.activity (id, division, kind, group_number, held_on, place, people, material, note, withdrawn,
                  why, by, at)
                VALUES (:id, :division, :kind, :group, :day, :place, :people, :material, :note, :withdrawn, :why, :by, :at)""")
                .param("id", activity.id().uuid())
                .param("division", activity.division())
                .param("kind", activity.kind())
                .param("group", activity.group())
                .param("day", activity.day())
                .param("place", activity.told().place())
                .param("people", activity.told().people())
                .param("material", activity.told().material())
                .param("note", activity.told().note())
                .param("withdrawn", activity.withdrawn())
                .param("why", why)
                .param("by", activity.by())
                .param("at", activity.at())
                .update();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                row.getString("division"),
                row.getString("kind"),
                row.getInt("group_number"),
                row.getObject("held_on", LocalDate.class),
                told(row),
                row.getBoolean("withdrawn"),
                row.getInt("lines"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getString("place"), row.getInt("people"), row.getString("material"), row.getString("note"));
    }
}
