package org.huanjie.roll.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 申诉表 — the objections, sealed but for their days and their answers. */
@Repository
public class ObjectionRows implements KeptObjections {

    private static final String COLUMNS = """
            SELECT id, village, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed, decided_on, upheld, answer
            FROM roll.objection\s""";

    private final JdbcClient sql;
    private final Vault vault;

    ObjectionRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(Objection objection, ElectionId election) {
        var id = objection.id();
        sql.sql("""
                INSERT INTO roll.objection (id, village, election, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed)
                VALUES (:id, :village, :election, :at, :due, :channel, :name, :contact, :text)""")
                .param("id", id)
                .param("village", objection.village())
                .param("election", election.uuid())
                .param("at", objection.receivedAt())
                .param("due", objection.dueOn())
                .param("channel", objection.channel().name())
                .param("name", vault.seal(objection.name(), context(id)))
                .param(
                        "contact",
                        objection
                                .contact()
                                .map(contact -> vault.seal(contact, context(id)))
                                .orElse(null))
                .param("text", vault.seal(objection.text(), context(id)))
                .update();
    }

    List<Objection> of(ElectionId election, int most, long skip) {
        return sql.sql(COLUMNS + """
                WHERE election = :election ORDER BY decided_on IS NOT NULL, received_at, id LIMIT :most OFFSET :skip""")
                .param("election", election.uuid())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> objection(row))
                .list();
    }

    Optional<Objection> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query((row, n) -> objection(row))
                .optional();
    }

    public int undecided(ElectionId election) {
        return sql.sql("SELECT count(*) FROM roll.objection WHERE election = :election AND decided_on IS NULL")
                .param("election", election.uuid())
                .query(Integer.class)
                .single();
    }

    /** Decides it, once; false where somebody has done so already. */
    boolean decide(UUID id, Objection.Decision decision, String by) {
        return sql.sql("""
                UPDATE roll.objection SET decided_on = :on, upheld = :upheld, answer = :answer, decided_by = :by
                WHERE id = :id AND decided_on IS NULL""")
                        .param("on", decision.on())
                        .param("upheld", decision.upheld())
                        .param("answer", decision.answer())
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<String> counties() {
        return sql.sql("SELECT roll.objection_counties()").query(String.class).list();
    }

    @Override
    public List<Kept> kept(String county) {
        return sql.sql("""
                SELECT id, election, village, decided_on IS NOT NULL AS decided, contact_sealed IS NOT NULL AS contact FROM roll.objection
                WHERE village >= :lo AND village < :hi AND forgotten_on IS NULL ORDER BY village, election, id""")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Kept.class)
                .list();
    }

    @Override
    public void forgetContact(UUID id) {
        sql.sql("UPDATE roll.objection SET contact_sealed = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void forget(UUID id, LocalDate on) {
        sql.sql("""
                UPDATE roll.objection SET forgotten_on = :on, name_sealed = NULL, contact_sealed = NULL, text_sealed = NULL,
                  answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
                WHERE id = :id AND forgotten_on IS NULL""").param("on", on).param("id", id).update();
    }

    private Objection objection(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Objection(
                id,
                row.getString("village"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("due_on", LocalDate.class),
                Objection.Channel.valueOf(row.getString("channel")),
                words(id, row.getBytes("name_sealed")),
                Optional.ofNullable(open(id, row.getBytes("contact_sealed"))),
                words(id, row.getBytes("text_sealed")),
                decision(row));
    }

    private String words(UUID id, byte @Nullable [] kept) {
        return kept == null ? Objection.FORGOTTEN : vault.open(kept, context(id));
    }

    private @Nullable String open(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed, context(id));
    }

    private static Optional<Objection.Decision> decision(ResultSet row) throws SQLException {
        var on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Objection.Decision(on, row.getBoolean("upheld"), row.getString("answer")));
    }

    private static String context(UUID id) {
        return "roll.objection:" + id;
    }
}
