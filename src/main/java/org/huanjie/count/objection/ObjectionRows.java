package org.huanjie.count.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.count.objection.Objection.Channel;
import org.huanjie.count.objection.Objection.Decision;
import org.huanjie.count.objection.Objection.Organ;
import org.huanjie.count.objection.Objection.Subject;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.objection.KeptObjections;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 异议表 — the objections, sealed but for their days and their answers. */
@Repository("countObjectionRows")
class ObjectionRows implements KeptObjections {

    private static final String COLUMNS = """
            SELECT id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed,
              decided_at, upheld, answer
            FROM count.objection\s""";

    private final JdbcClient sql;
    private final Vault vault;

    ObjectionRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(Objection objection, UUID salt) {
        var id = objection.id();
        sql.sql("""
                INSERT INTO count.objection (id, village, election, subject, organ, received_at, channel,
                  name_sealed, contact_sealed, text_sealed, salt_sealed)
                VALUES (:id, :village, :election, :subject, :organ, :at, :channel, :name, :contact, :text, :salt)""")
                .param("id", id)
                .param("village", objection.village())
                .param("election", objection.election().uuid())
                .param("subject", objection.subject().name())
                .param("organ", objection.organ().name())
                .param("at", objection.receivedAt())
                .param("channel", objection.channel().name())
                .param("name", vault.seal(objection.name(), context(id)))
                .param(
                        "contact",
                        objection
                                .contact()
                                .map(contact -> vault.seal(contact, context(id)))
                                .orElse(null))
                .param("text", vault.seal(objection.text(), context(id)))
                .param("salt", vault.seal(salt.toString(), context(id)))
                .update();
    }

    List<Objection> of(ElectionId election, Set<Organ> organs, int most, long skip) {
        return sql.sql(COLUMNS + """
                WHERE election = :election AND organ = ANY (:organs)
                ORDER BY decided_at IS NOT NULL, received_at, id LIMIT :most OFFSET :skip""")
                .param("election", election.uuid())
                .param("organs", organs.stream().map(Organ::name).toArray(String[]::new))
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

    void due(UUID id, LocalDate on) {
        sql.sql("UPDATE count.objection SET due_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Decides it, once; false where somebody has done so already. */
    boolean decide(UUID id, Decision decision, String by) {
        return sql.sql("""
                UPDATE count.objection SET decided_at = :at, upheld = :upheld, answer = :answer, decided_by = :by
                WHERE id = :id AND decided_at IS NULL""")
                        .param("at", decision.at())
                        .param("upheld", decision.upheld())
                        .param("answer", decision.answer())
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** SHA-256 of these words after the objection's salt: whoever is given salt and words can prove them, nobody can guess them. */
    String saltedHash(UUID id, String words) {
        var salt = sql.sql("SELECT salt_sealed FROM count.objection WHERE id = :id")
                .param("id", id)
                .query((row, n) -> vault.open(row.getBytes("salt_sealed"), context(id)))
                .single();
        return Digests.hex(salt + "\n" + words);
    }

    @Override
    public List<String> counties() {
        return sql.sql("SELECT count.objection_counties()").query(String.class).list();
    }

    @Override
    public List<Kept> kept(String county) {
        return sql.sql("""
                SELECT id, election, village, decided_at IS NOT NULL AS decided, contact_sealed IS NOT NULL AS contact FROM count.objection
                WHERE village >= :lo AND village < :hi AND forgotten_on IS NULL ORDER BY village, election, id""")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Kept.class)
                .list();
    }

    @Override
    public void forgetContact(UUID id) {
        sql.sql("UPDATE count.objection SET contact_sealed = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void forget(UUID id, LocalDate on) {
        sql.sql("""
                UPDATE count.objection SET forgotten_on = :on, name_sealed = NULL, contact_sealed = NULL, text_sealed = NULL, salt_sealed = NULL,
                  answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
                WHERE id = :id AND forgotten_on IS NULL""").param("on", on).param("id", id).update();
    }

    private Objection objection(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Objection(
                id,
                row.getString("village"),
                new ElectionId(row.getObject("election", UUID.class)),
                Subject.valueOf(row.getString("subject")),
                Organ.valueOf(row.getString("organ")),
                row.getObject("received_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Channel.valueOf(row.getString("channel")),
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

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Decision(at, row.getBoolean("upheld"), row.getString("answer")));
    }

    private static String context(UUID id) {
        return "count.objection:" + id;
    }
}
