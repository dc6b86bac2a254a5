package org.huanjie.discipline.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;
import org.huanjie.store.FileQuota;
import org.huanjie.store.FileQuota.Room;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 活动照片表 — which pictures there are, who let everybody see them, who looked, and whether there is room for one more. */
@Repository
class ActivityPhotoRows {

    private static final String SELECT =
            "SELECT id, activity, division, size, put_at, released_at IS NOT NULL AS released FROM discipline.photo ";

    private final JdbcClient sql;
    private final FileQuota quota;
    private final Clock clock;

    ActivityPhotoRows(JdbcClient sql, FileQuota quota, Clock clock) {
        this.sql = sql;
        this.quota = quota;
        this.clock = clock;
    }

    List<ActivityPhoto> of(String division) {
        return sql.sql(SELECT + "WHERE division = :division ORDER BY put_at, id")
                .param("division", division)
                .query((row, n) -> photo(row))
                .list();
    }

    Optional<ActivityPhoto> find(String division, ActivityPhotoId photo) {
        return sql.sql(SELECT + "WHERE id = :id AND division = :division")
                .param("id", photo.uuid())
                .param("division", division)
                .query((row, n) -> photo(row))
                .optional();
    }

    /** Until the transaction ends, nobody else puts a picture to this activity. */
    void hold(ActivityId activity) {
        Lock.PHOTOS.hold(sql, activity.uuid());
    }

    int count(ActivityId activity) {
        return sql.sql("SELECT count(*) FROM discipline.photo WHERE activity = :activity")
                .param("activity", activity.uuid())
                .query(Integer.class)
                .single();
    }

    void add(ActivityPhoto photo, String by) {
        sql.sql("""
                INSERT INTO discipline.photo (id, activity, division, size, put_by, put_at)
                VALUES (:id, :activity, :division, :size, :by, :at)""")
                .param("id", photo.id().uuid())
                .param("activity", photo.activity().uuid())
                .param("division", photo.division())
                .param("size", photo.size())
                .param("by", by)
                .param("at", photo.putAt())
                .update();
    }

    void release(ActivityPhotoId photo, boolean released, SignedIn by, OffsetDateTime at) {
        sql.sql("UPDATE discipline.photo SET released_by = :by, released_at = :at WHERE id = :id")
                .param("by", released ? by.signInName() : null)
                .param("at", released ? at : null)
                .param("id", photo.uuid())
                .update();
    }

    void look(ActivityPhoto photo, SignedIn by, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO discipline.photo_look (photo, division, looked_by, person_name, role, looked_at)
                VALUES (:photo, :division, :by, :person, :role, :at)""")
                .param("photo", photo.id().uuid())
                .param("division", photo.division())
                .param("by", by.signInName())
                .param("person", by.personName())
                .param("role", by.role().name())
                .param("at", at)
                .update();
    }

    /** Why there is no room for one more picture of this person today; empty where there is. */
    Optional<Reason> full(String division, long more, SignedIn by) {
        return switch (quota.room(division, sentToday(by), more)) {
            case Room.Enough enough -> Optional.empty();
            case Room.DayFull(var megabytes) ->
                Optional.of(CampaignRefusal.FILES_DAY.of(megabytes).at("photo"));
            case Room.VillageFull(var megabytes) ->
                Optional.of(CampaignRefusal.FILES_VILLAGE.of(megabytes).at("photo"));
        };
    }

    private long sentToday(SignedIn by) {
        return sql.sql("SELECT coalesce(sum(size), 0) FROM discipline.photo WHERE put_by = :by AND put_at >= :since")
                .param("by", by.signInName())
                .param(
                        "since",
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    private static ActivityPhoto photo(ResultSet row) throws SQLException {
        return new ActivityPhoto(
                new ActivityPhotoId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity", UUID.class)),
                row.getString("division"),
                row.getInt("size"),
                row.getObject("put_at", OffsetDateTime.class),
                row.getBoolean("released"));
    }
}
