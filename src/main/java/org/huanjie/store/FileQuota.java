package org.huanjie.store;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * 文件限额 — how much one person may send in a day, and how much of all a village may keep, so that nobody fills the disk that all live from.
 * It is asked before a file is looked at, by who keeps files.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class FileQuota {

    /** 余地 — whether one more file has room; if not, where it has none, and how much may be there in MB. */
    public sealed interface Room {
        record Enough() implements Room {}

        record DayFull(long megabytes) implements Room {}

        record VillageFull(long megabytes) implements Room {}
    }

    private final JdbcClient sql;
    private final DataSize personDay;
    private final DataSize village;

    FileQuota(
            JdbcClient sql,
            @Value("${huanjie.files.person-day}") DataSize personDay,
            @Value("${huanjie.files.village}") DataSize village) {
        this.sql = sql;
        this.personDay = personDay;
        this.village = village;
    }

    /**
     * Room for so many bytes more.
     *
     * @param sentToday bytes that the same person has sent today, as the asker's own records say
     */
    public Room room(String inVillage, long sentToday, long more) {
        if (sentToday + more > personDay.toBytes()) {
            return new Room.DayFull(personDay.toMegabytes());
        }
        return kept(inVillage) + more > village.toBytes()
                ? new Room.VillageFull(village.toMegabytes())
                : new Room.Enough();
    }

    private long kept(String inVillage) {
        return sql.sql("SELECT coalesce(sum(size), 0) FROM store.attachment WHERE division = :village")
                .param("village", inVillage)
                .query(Long.class)
                .single();
    }
}
