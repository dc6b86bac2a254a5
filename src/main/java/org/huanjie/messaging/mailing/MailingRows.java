package org.huanjie.messaging.mailing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 群发登记 — the rows of sendings. */
@Component
@Transactional
public class MailingRows {

    /** 群发合计. */
    record Sum(int people, int segments, int fen) {}

    private static final String SELECT = """
            SELECT m.id, m.division, m.classes, m.purpose, m.matter, m.turn, m.people, m.segments, m.fen, m.by, m.at, m.stopped_at,
              (SELECT coalesce(sum(charged), 0) FROM messaging.message WHERE mailing = m.id) AS charged,
              (SELECT count(*) FROM messaging.message WHERE mailing = m.id AND state = 'QUEUED') AS waiting
            FROM messaging.mailing m
            """;

    private final JdbcClient sql;

    MailingRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, Sending wish, Optional<KeptTemplate> template, Sum sum, String by, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO messaging.mailing (id, division, classes, template, purpose, matter, turn, people, segments, fen, by, at)
                VALUES (:id, :division, :classes, :template, :purpose, :matter, :turn, :people, :segments, :fen, :by, :at)""")
                .param("id", id)
                .param("division", wish.audience().division().digits())
                .param(
                        "classes",
                        wish.audience().classes().stream()
                                .map(RecipientClass::id)
                                .toArray(String[]::new))
                .param("template", template.map(KeptTemplate::seq).orElse(null))
                .param("purpose", wish.text().purpose().name())
                .param("matter", wish.matter())
                .param("turn", wish.turn().name())
                .param("people", sum.people())
                .param("segments", sum.segments())
                .param("fen", sum.fen())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void stop(UUID id, String by, OffsetDateTime at) {
        sql.sql("UPDATE messaging.mailing SET stopped_by = :by, stopped_at = :at WHERE id = :id")
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Those in the present scope, the last first. */
    @Transactional(readOnly = true)
    public List<Mailing> latest(int most) {
        return sql.sql(SELECT + "ORDER BY m.at DESC, m.id LIMIT :most")
                .param("most", most)
                .query((row, n) -> mailing(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Mailing> find(UUID id) {
        return sql.sql(SELECT + "WHERE m.id = :id")
                .param("id", id)
                .query((row, n) -> mailing(row))
                .optional();
    }

    private static Mailing mailing(ResultSet row) throws SQLException {
        return new Mailing(
                row.getObject("id", UUID.class),
                row.getString("division"),
                texts(row.getArray("classes")),
                new Mailing.About(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("matter"),
                        Turn.valueOf(row.getString("turn"))),
                new Mailing.Reckoned(row.getInt("people"), row.getInt("segments"), row.getInt("fen")),
                row.getInt("charged"),
                row.getInt("waiting"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("stopped_at", OffsetDateTime.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
