package org.huanjie.responsibility.visit;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.officer.PictureLooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 走访照片的查看 — who looked at pictures of visits, for the data officer. */
@Component
class VisitPictureLooks implements PictureLooks {

    private final JdbcClient sql;

    VisitPictureLooks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "responsibility.photo";
    }

    @Override
    public List<PictureLook> since(LocalDate day) {
        return sql.sql("""
                SELECT (looked_at AT TIME ZONE 'Asia/Shanghai')::date AS day, looked_by AS by, role, village AS division, count(*) AS pictures
                FROM responsibility.photo_look WHERE (looked_at AT TIME ZONE 'Asia/Shanghai')::date >= :day
                GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 2, 4 LIMIT 200""").param("day", day).query(PictureLook.class).list();
    }
}
