package org.huanjie.count.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 无效认定表 — the findings of voidness of a village, from the earliest. */
@Repository
public class VoidingRows {

    private static final String COLUMNS = """
            SELECT id, election, village, extent, ground, organised_by, organ, document, decided_on, facts, entered_at, entered_by,
              confirmed, settled_at, settled_by
            FROM count.voiding\s""";

    private final JdbcClient sql;

    VoidingRows(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Voiding finding) {
        sql.sql("""
                INSERT INTO count.voiding (id, election, village, extent, ground, organised_by, organ, document, decided_on, facts,
                  entered_at, entered_by)
                VALUES (:id, :election, :village, :extent, :ground, :organiser, :organ, :document, :decided, :facts, :at, :by)""")
                .param("id", finding.id())
                .param("election", finding.election().uuid())
                .param("village", finding.village())
                .param("extent", finding.extent().name())
                .param("ground", finding.ground().name())
                .param("organiser", finding.organisedBy().name())
                .param("organ", finding.organ().name())
                .param("document", finding.document())
                .param("decided", finding.decidedOn())
                .param("facts", finding.facts())
                .param("at", finding.enteredAt())
                .param("by", finding.enteredBy())
                .update();
    }

    public Optional<Voiding> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query((row, n) -> finding(row))
                .optional();
    }

    public List<Voiding> of(String village) {
        return sql.sql(COLUMNS + "WHERE village = :village ORDER BY entered_at, id")
                .param("village", village)
                .query((row, n) -> finding(row))
                .list();
    }

    /** Settles it, once; false where somebody has done so already. */
    public boolean settle(UUID id, Voiding.Settled settled) {
        return sql.sql("""
                UPDATE count.voiding SET confirmed = :confirmed, settled_at = :at, settled_by = :by
                WHERE id = :id AND settled_at IS NULL""")
                        .param("confirmed", settled.confirmed())
                        .param("at", settled.at())
                        .param("by", settled.by())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Voiding finding(ResultSet row) throws SQLException {
        var at = row.getObject("settled_at", OffsetDateTime.class);
        return new Voiding(
                row.getObject("id", UUID.class),
                new ElectionId(row.getObject("election", UUID.class)),
                row.getString("village"),
                Voiding.Extent.valueOf(row.getString("extent")),
                VoidGround.valueOf(row.getString("ground")),
                Voiding.Organiser.valueOf(row.getString("organised_by")),
                Voiding.Organ.valueOf(row.getString("organ")),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("facts"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getString("entered_by"),
                at == null
                        ? Optional.empty()
                        : Optional.of(
                                new Voiding.Settled(row.getBoolean("confirmed"), at, row.getString("settled_by"))));
    }
}
