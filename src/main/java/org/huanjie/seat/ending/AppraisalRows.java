package org.huanjie.seat.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.seat.history.TenureId;
import org.huanjie.shell.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 评议表 — one line a year for each member. */
@Repository
class AppraisalRows {

    private final JdbcClient sql;

    AppraisalRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Appraisal> of(String village) {
        return sql.sql("""
                SELECT tenure, name, year, fit, held FROM seat.appraisal WHERE village = :village ORDER BY year DESC, name""")
                .param("village", village)
                .query((row, n) -> new Appraisal(
                        new TenureId(row.getObject("tenure", UUID.class)),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getBoolean("fit"),
                        row.getObject("held", LocalDate.class)))
                .list();
    }

    void add(Ids ids, String village, Appraisal one, MeetingNumbers meeting, String by) {
        sql.sql("""
                INSERT INTO seat.appraisal (id, village, tenure, name, year, fit, kind, notice_on, held, due, present, in_favour, recorded_by)
                VALUES (:id, :village, :tenure, :name, :year, :fit, :kind, :announced, :held, :due, :present, :favour, :by)""")
                .param("id", ids.next())
                .param("village", village)
                .param("tenure", one.tenure().uuid())
                .param("name", one.name())
                .param("year", one.year())
                .param("fit", one.fit())
                .param("kind", meeting.kind().name())
                .param("announced", meeting.announced())
                .param("held", meeting.held())
                .param("due", meeting.due())
                .param("present", meeting.present())
                .param("favour", meeting.inFavour())
                .param("by", by)
                .update();
    }
}
