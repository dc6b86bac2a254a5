package org.huanjie.responsibility.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.store.FileQuota;
import org.huanjie.store.FileQuota.Room;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 照片的余地 — whether a village and a person have room for one more picture of a visit today. */
@Repository
class PhotoRoom {

    private final FileQuota quota;
    private final JdbcClient sql;
    private final Clock clock;

    PhotoRoom(FileQuota quota, JdbcClient sql, Clock clock) {
        this.quota = quota;
        this.sql = sql;
        this.clock = clock;
    }

    /** Why there is none; empty where there is. */
    Optional<Reason> none(String village, long more, SignedIn by) {
        return switch (quota.room(village, sentToday(by), more)) {
            case Room.Enough enough -> Optional.empty();
            case Room.DayFull(var megabytes) -> Optional.of(ResponsibilityRefusal.FILES_DAY.of(megabytes));
            case Room.VillageFull(var megabytes) -> Optional.of(ResponsibilityRefusal.FILES_VILLAGE.of(megabytes));
        };
    }

    private long sentToday(SignedIn by) {
        return sql.sql(
                        "SELECT coalesce(sum(size), 0) FROM responsibility.photo WHERE put_by = :by AND put_at >= :since")
                .param("by", by.signInName())
                .param(
                        "since",
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }
}
