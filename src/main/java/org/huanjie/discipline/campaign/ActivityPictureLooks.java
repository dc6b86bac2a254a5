package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.officer.PictureLooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 活动照片的查看 — who looked at pictures of activities that are not released, for the data officer. */
@Component
class ActivityPictureLooks implements PictureLooks {

    private final JdbcClient sql;

    ActivityPictureLooks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "discipline.photo";
    }

    @Override
    public List<PictureLook> since(LocalDate day) {
        return sql.sql("""
                SELECT (looked_at AT TIME ZONE 'Asia/Shanghai')::date AS day, looked_by AS by, role, division, count(*) AS pictures
                FROM discipline.photo_look WHERE (looked_at AT TIME ZONE 'Asia/Shanghai')::date >= :day
                GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 2, 4 LIMIT 200""").param("day", day).query(PictureLook.class).list();
    }
}
