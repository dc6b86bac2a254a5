package org.huanjie.seat.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.history.TenureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 辞职表 — what members wrote, and what came of it. */
@Repository
class ResignationRows {

    private final JdbcClient sql;

    ResignationRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Resignation> waiting(String village) {
        return of(village).stream().filter(Resignation::waits).toList();
    }

    Optional<Resignation> find(String village, ResignationId id) {
        return of(village).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private List<Resignation> of(String village) {
        return sql.sql("""
                SELECT id, tenure, name, filed_on, document, withdrawn_on IS NULL AND held IS NULL AS waits
                FROM seat.resignation WHERE village = :village ORDER BY seq""")
                .param("village", village)
                .query((row, n) -> new Resignation(
                        new ResignationId(row.getObject("id", UUID.class)),
                        new TenureId(row.getObject("tenure", UUID.class)),
                        row.getString("name"),
                        row.getObject("filed_on", LocalDate.class),
                        row.getString("document"),
                        row.getBoolean("waits")))
                .list();
    }

    void add(ResignationId id, Tenure tenure, LocalDate filed, String document, String by) {
        sql.sql("""
                INSERT INTO seat.resignation (id, village, tenure, name, filed_on, document, recorded_by)
                VALUES (:id, :village, :tenure, :name, :filed, :document, :by)""")
                .param("id", id.uuid())
                .param("village", tenure.came().village())
                .param("tenure", tenure.id().uuid())
                .param("name", tenure.name())
                .param("filed", filed)
                .param("document", document)
                .param("by", by)
                .update();
    }

    void withdraw(ResignationId id, LocalDate on) {
        sql.sql("UPDATE seat.resignation SET withdrawn_on = greatest(:on, filed_on) WHERE id = :id")
                .param("on", on)
                .param("id", id.uuid())
                .update();
    }

    void accept(ResignationId id, MeetingNumbers meeting) {
        sql.sql("""
                UPDATE seat.resignation SET kind = :kind, notice_on = :announced, held = :held, due = :due, present = :present, in_favour = :favour
                WHERE id = :id""")
                .param("kind", meeting.kind().name())
                .param("announced", meeting.announced())
                .param("held", meeting.held())
                .param("due", meeting.due())
                .param("present", meeting.present())
                .param("favour", meeting.inFavour())
                .param("id", id.uuid())
                .update();
    }
}
