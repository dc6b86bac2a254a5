package org.huanjie.candidacy.review.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审查发现簿 — what reviews came to, and the notice of it to the person. */
@Service
@Transactional
public class Findings {

    private static final String COLUMNS = """
            SELECT id, review, election, village, edition, item, force, organ, document, document_on, evidence, window_ends, found_on, notice_on, lifted_on
            FROM candidacy.finding\s""";

    private final JdbcClient sql;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Findings(JdbcClient sql, Vault vault, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ReviewFinding> of(UUID review) {
        return sql.sql(COLUMNS + "WHERE review = :review ORDER BY force, edition, item")
                .param("review", review)
                .query((row, n) -> finding(row))
                .list();
    }

    /** Those of all reviews of an election that the reader may see. */
    @Transactional(readOnly = true)
    public List<ReviewFinding> ofElection(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election ORDER BY review, force, edition, item")
                .param("election", election.uuid())
                .query((row, n) -> finding(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ReviewFinding> find(UUID review, UUID id) {
        return of(review).stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The notice was handed over, and nobody signed for it. */
    public Verdict<Nothing> handed(ReviewFinding finding, SignedIn by) {
        return handed(finding, Optional.empty(), by);
    }

    /** The notice was handed to the person today, in writing; from then on the days of an appeal run, whether they signed for it or not. */
    public Verdict<Nothing> handed(ReviewFinding finding, Optional<Signature> receipt, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (Opinions.side(by).isEmpty() || !by.covers(finding.village())) {
            reasons.add(RemedyRefusal.NOT_YOURS.of());
        }
        if (finding.noticeOn() != null) {
            reasons.add(RemedyRefusal.NOTICE_GIVEN.of(finding.noticeOn()));
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("""
                    UPDATE candidacy.finding SET notice_on = :on, notice_by = :by, receipt_sealed = CAST(:receipt AS bytea)
                    WHERE id = :id AND notice_on IS NULL""")
                    .param("on", LocalDate.now(clock))
                    .param("by", by.signInName())
                    .param(
                            "receipt",
                            receipt.map(one -> one.sealed(vault, finding.review()))
                                    .orElse(null))
                    .param("id", finding.id())
                    .update();
            ledger.enter(new RemedyAct.NoticeHanded(finding.village(), finding.review(), by.signInName()));
        });
    }

    private static ReviewFinding finding(ResultSet row) throws SQLException {
        return new ReviewFinding(
                row.getObject("id", UUID.class),
                row.getObject("review", UUID.class),
                new ElectionId(row.getObject("election", UUID.class)),
                row.getString("village"),
                new CriterionId(row.getString("edition"), row.getString("item")),
                LegalForce.valueOf(row.getString("force")),
                new Organ(row.getString("organ")),
                new FindingProof(
                        row.getString("document"),
                        row.getObject("document_on", LocalDate.class),
                        row.getObject("window_ends", LocalDate.class),
                        ProofKind.known(row.getString("evidence"))),
                row.getObject("found_on", LocalDate.class),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("lifted_on", LocalDate.class));
    }
}
