package org.huanjie.candidacy.review.criterion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审查条件簿 — the editions and their criteria, and which of them an election is asked. */
@Service
@Transactional(readOnly = true)
public class Criteria {

    private final JdbcClient sql;

    Criteria(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every edition, the law first, then by code. */
    public List<CriteriaEdition> editions() {
        return sql.sql("SELECT * FROM candidacy.edition ORDER BY NOT statute, code")
                .query(CriteriaEdition.class)
                .list();
    }

    public Optional<CriteriaEdition> edition(String code) {
        return sql.sql("SELECT * FROM candidacy.edition WHERE code = :code")
                .param("code", code)
                .query(CriteriaEdition.class)
                .optional();
    }

    /** All criteria of an edition, those too that are off for later elections. */
    public List<Criterion> of(String edition) {
        return sql.sql("SELECT * FROM candidacy.criterion WHERE edition = :edition ORDER BY position")
                .param("edition", edition)
                .query((row, n) -> criterion(row))
                .list();
    }

    /**
     * What is asked of everybody nominated in an election of this day: the law, the adopted edition, and what the village's meeting passed
     * before the nomination. What a later law has taken away is not asked from its day on.
     */
    public List<Criterion> asked(ElectionId election, @Nullable String edition, LocalDate electionDay) {
        var asked = new ArrayList<>(sql.sql("""
                SELECT k.* FROM candidacy.criterion k JOIN candidacy.edition d ON d.code = k.edition
                WHERE (d.statute OR k.edition = :edition) AND (k.off_from IS NULL OR k.off_from > :day)
                ORDER BY NOT d.statute, k.position""")
                .param("edition", edition)
                .param("day", electionDay)
                .query((row, n) -> criterion(row))
                .list());
        asked.addAll(ofVillage(election));
        return List.copyOf(asked);
    }

    /** What this village's meeting passed for this election. */
    public List<Criterion> ofVillage(ElectionId election) {
        return sql.sql("SELECT item, text, organ FROM candidacy.village_criterion WHERE election = :election ORDER BY item")
                .param("election", election.uuid())
                .query((row, n) -> ofVillage(row))
                .list();
    }

    /** What an organ certifies of what it is asked in an inquiry; to an organ the village's conditions themselves are shut. */
    public List<Criterion> certified(UUID inquiry) {
        var certified = new ArrayList<>(sql.sql("""
                SELECT k.* FROM candidacy.competence(:inquiry) c
                JOIN candidacy.criterion k ON k.edition = c.edition AND k.item = c.item JOIN candidacy.edition d ON d.code = k.edition
                ORDER BY NOT d.statute, k.position""")
                .param("inquiry", inquiry)
                .query((row, n) -> criterion(row))
                .list());
        certified.addAll(sql.sql("SELECT item, text, organ FROM candidacy.conditions_asked(:inquiry)")
                .param("inquiry", inquiry)
                .query((row, n) -> ofVillage(row))
                .list());
        return List.copyOf(certified);
    }

    private static Criterion ofVillage(ResultSet row) throws SQLException {
        return new Criterion(
                CriterionId.ofVillage(row.getString("item")),
                row.getString("text"),
                row.getString("text"),
                LegalForce.V,
                Organ.valueOf(row.getString("organ")),
                ProofKind.MINUTES,
                Lasting.UNSTATED,
                0);
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        return new Criterion(
                new CriterionId(row.getString("edition"), row.getString("item")),
                row.getString("text"),
                row.getString("text_en"),
                LegalForce.valueOf(row.getString("force")),
                Organ.valueOf(row.getString("organ")),
                ProofKind.valueOf(row.getString("evidence")),
                Lasting.valueOf(row.getString("time")),
                row.getInt("years"));
    }
}
