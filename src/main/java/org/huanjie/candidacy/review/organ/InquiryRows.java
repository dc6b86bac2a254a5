package org.huanjie.candidacy.review.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 核查表 — inquiries and hits; a policy of the database shows an organ its own alone. */
@Repository
class InquiryRows {

    /** 被核查的人 — year of birth and sealed number. */
    record Asked(int birthYear, byte[] numberSealed) {}

    private static final String COLUMNS = """
            SELECT i.id, i.review, i.election, i.village, i.person, i.name, i.sex, i.organ, i.due_on, i.answered_on, i.channel,
              candidacy.is_concluded(i.review) AS ended
            FROM candidacy.inquiry i
            """;

    private final JdbcClient sql;
    private final Ids ids;

    InquiryRows(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void ask(Review review, Organ organ, LocalDate on, LocalDate due) {
        sql.sql("""
                INSERT INTO candidacy.inquiry (id, review, election, village, person, organ, asked_on, due_on)
                VALUES (:id, :review, :election, :village, :person, :organ, :on, :due)""")
                .param("id", ids.next())
                .param("review", review.id())
                .param("election", review.election().uuid())
                .param("village", review.village())
                .param("person", review.person().uuid())
                .param("organ", organ.code())
                .param("on", on)
                .param("due", due)
                .update();
    }

    Optional<Inquiry> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE i.id = :id")
                .param("id", id)
                .query(Inquiry.class)
                .optional();
    }

    /** As it stands, with everybody else who answers it waiting until the transaction ends. */
    Inquiry hold(UUID id) {
        sql.sql("SELECT id FROM candidacy.inquiry WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id).orElseThrow();
    }

    List<Inquiry> of(UUID review) {
        return sql.sql(COLUMNS + "WHERE i.review = :review ORDER BY i.organ")
                .param("review", review)
                .query(Inquiry.class)
                .list();
    }

    /** Those of one organ in this division, those that wait for an answer first, the most urgent first, then those that need none any more. */
    List<Inquiry> queue(String division, Organ organ) {
        return sql.sql(COLUMNS + """
                WHERE i.village >= :lo AND i.village < :hi AND i.organ = :organ
                ORDER BY i.answered_on IS NOT NULL, candidacy.is_concluded(i.review), i.due_on, i.village, i.id""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("organ", organ.code())
                .query(Inquiry.class)
                .list();
    }

    List<Hit> hits(UUID inquiry) {
        return sql.sql(
                        "SELECT edition, item, document, document_on, evidence, window_ends FROM candidacy.hit WHERE inquiry = :inquiry ORDER BY edition, item")
                .param("inquiry", inquiry)
                .query((row, n) -> new Hit(
                        new CriterionId(row.getString("edition"), row.getString("item")),
                        new FindingProof(
                                row.getString("document"),
                                row.getObject("document_on", LocalDate.class),
                                row.getObject("window_ends", LocalDate.class),
                                ProofKind.known(row.getString("evidence")))))
                .list();
    }

    void hit(Inquiry inquiry, Hit hit) {
        sql.sql("""
                INSERT INTO candidacy.hit (inquiry, village, edition, item, document, document_on, evidence, window_ends)
                VALUES (:inquiry, :village, :edition, :item, :document, :documentOn, :evidence, :windowEnds)""")
                .param("inquiry", inquiry.id())
                .param("village", inquiry.village())
                .param("edition", hit.criterion().edition())
                .param("item", hit.criterion().item())
                .param("document", hit.proof().document())
                .param("documentOn", hit.proof().documentOn())
                .param("evidence", hit.proof().kindName())
                .param("windowEnds", hit.proof().windowEnds())
                .update();
    }

    void answer(UUID inquiry, LocalDate on, Inquiry.Channel channel, String by) {
        sql.sql("""
                UPDATE candidacy.inquiry SET answered_on = :on, answered_by = :by, channel = :channel
                WHERE id = :id AND answered_on IS NULL""")
                .param("on", on)
                .param("by", by)
                .param("channel", channel.name())
                .param("id", inquiry)
                .update();
    }

    /** What the organ needs to find this person in its own books; nobody where the question is no longer open to who asks. */
    Optional<Asked> asked(UUID inquiry) {
        return sql.sql("SELECT birth_year, number_sealed FROM candidacy.person_asked(:inquiry)")
                .param("inquiry", inquiry)
                .query((row, n) -> new Asked(row.getInt("birth_year"), row.getBytes("number_sealed")))
                .optional();
    }

    /** Whether the review has ended; asked of the database's own function, since an organ sees no review. */
    boolean concluded(UUID review) {
        return sql.sql("SELECT candidacy.is_concluded(:review)")
                .param("review", review)
                .query(Boolean.class)
                .single();
    }
}
