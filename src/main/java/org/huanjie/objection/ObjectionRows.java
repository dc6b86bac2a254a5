package org.huanjie.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.objection.Objection.Channel;
import org.huanjie.objection.Objection.Decision;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 异议表 — the objections, sealed but for their days and their answers. */
@Repository
public class ObjectionRows {

    /** 留存 — an objection whose words are still kept; {@code contact} while it says how to reach who objected. */
    record Kept(UUID id, ElectionId election, boolean decided, boolean contact) {}

    private static final String COLUMNS = """
            SELECT id, village, election, subject, organ, received_at, due_on, channel, name_sealed, contact_sealed, text_sealed,
              decided_on, upheld, answer
            FROM objection.objection\s""";

    private final JdbcClient sql;
    private final Vault vault;

    ObjectionRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(Objection objection, UUID salt) {
        var context = context(objection.subject(), objection.id());
        sql.sql("""
                INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel,
                  name_sealed, contact_sealed, text_sealed, salt_sealed)
                VALUES (:id, :village, :election, :subject, :organ, :at, :due, :channel, :name, :contact, :text, :salt)""")
                .param("id", objection.id())
                .param("village", objection.village())
                .param("election", objection.election().uuid())
                .param("subject", objection.subject().name())
                .param("organ", objection.organ().name())
                .param("at", objection.receivedAt())
                .param("due", objection.dueOn().orElse(null))
                .param("channel", objection.channel().name())
                .param("name", vault.seal(objection.name(), context))
                .param(
                        "contact",
                        objection
                                .contact()
                                .map(contact -> vault.seal(contact, context))
                                .orElse(null))
                .param("text", vault.seal(objection.text(), context))
                .param("salt", vault.seal(salt.toString(), context))
                .update();
    }

    List<Objection> of(ElectionId election, Set<ObjectionSubject> subjects, Set<ObjectionOrgan> organs, int most, long skip) {
        return sql.sql(COLUMNS + """
                WHERE election = :election AND subject = ANY (:subjects) AND organ = ANY (:organs)
                ORDER BY decided_on IS NOT NULL, received_at, id LIMIT :most OFFSET :skip""")
                .param("election", election.uuid())
                .param("subjects", subjects.stream().map(ObjectionSubject::name).toArray(String[]::new))
                .param("organs", organs.stream().map(ObjectionOrgan::name).toArray(String[]::new))
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
        sql.sql("UPDATE objection.objection SET due_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Decides it, once; false where somebody has done so already. */
    boolean decide(UUID id, Decision decision, String by) {
        return sql.sql("""
                UPDATE objection.objection SET decided_on = :on, upheld = :upheld, answer = :answer, decided_by = :by
                WHERE id = :id AND decided_on IS NULL""")
                        .param("on", decision.on())
                        .param("upheld", decision.upheld())
                        .param("answer", decision.answer())
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** SHA-256 of these words after the objection's salt: whoever is given salt and words can prove them, nobody can guess them. */
    String saltedHash(Objection objection, String words) {
        // of the roll's, those that came before salts were kept have none: their words stand in no ledger
        return sql.sql("SELECT salt_sealed FROM objection.objection WHERE id = :id AND salt_sealed IS NOT NULL")
                .param("id", objection.id())
                .query((row, n) -> vault.open(
                        row.getBytes("salt_sealed"), context(objection.subject(), objection.id())))
                .optional()
                .map(salt -> Digests.hex(salt + "\n" + words))
                .orElse("");
    }

    /** Those of an election to this that nobody has decided. */
    public int undecided(ElectionId election, ObjectionSubject subject) {
        return sql.sql("""
                SELECT count(*) FROM objection.objection WHERE election = :election AND subject = :subject AND decided_on IS NULL""")
                .param("election", election.uuid())
                .param("subject", subject.name())
                .query(Integer.class)
                .single();
    }

    /** The counties in which any are kept. */
    List<String> counties() {
        return sql.sql("SELECT objection.counties()").query(String.class).list();
    }

    /** Those of a county, by village and election. */
    List<Kept> kept(String county) {
        return sql.sql("""
                SELECT id, election, decided_on IS NOT NULL AS decided, contact_sealed IS NOT NULL AS contact FROM objection.objection
                WHERE village >= :lo AND village < :hi AND forgotten_on IS NULL ORDER BY village, election, id""")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Kept.class)
                .list();
    }

    /** How to reach who objected goes. */
    void forgetContact(UUID id) {
        sql.sql("UPDATE objection.objection SET contact_sealed = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Who objected, what they said and what they were answered goes. */
    void forget(UUID id, LocalDate on) {
        sql.sql("""
                UPDATE objection.objection SET forgotten_on = :on, name_sealed = NULL, contact_sealed = NULL, text_sealed = NULL, salt_sealed = NULL,
                  answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
                WHERE id = :id AND forgotten_on IS NULL""").param("on", on).param("id", id).update();
    }

    private Objection objection(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var subject = ObjectionSubject.valueOf(row.getString("subject"));
        var context = context(subject, id);
        return new Objection(
                id,
                row.getString("village"),
                new ElectionId(row.getObject("election", UUID.class)),
                subject,
                ObjectionOrgan.valueOf(row.getString("organ")),
                row.getObject("received_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Channel.valueOf(row.getString("channel")),
                words(context, row.getBytes("name_sealed")).orElse(Objection.FORGOTTEN),
                words(context, row.getBytes("contact_sealed")),
                words(context, row.getBytes("text_sealed")).orElse(Objection.FORGOTTEN),
                decision(row));
    }

    private Optional<String> words(String context, byte @Nullable [] kept) {
        return Optional.ofNullable(kept).map(sealed -> vault.open(sealed, context));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Decision(on, row.getBoolean("upheld"), row.getString("answer")));
    }

    /** What seals an objection's words: of which area it is, and which of its objections. */
    private static String context(ObjectionSubject subject, UUID id) {
        return subject.kept() + ":" + id;
    }
}
