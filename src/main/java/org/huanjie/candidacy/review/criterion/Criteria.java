package org.huanjie.candidacy.review.criterion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.candidacy.review.criterion.file.CriteriaColumn;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Follows;
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

    private static final List<CriteriaColumn> ASKED_FOR = List.of(
            CriteriaColumn.ORGAN,
            CriteriaColumn.EVIDENCE,
            CriteriaColumn.TIME,
            CriteriaColumn.FOLLOWS,
            CriteriaColumn.SOURCE);

    private final JdbcClient sql;

    Criteria(JdbcClient sql) {
        this.sql = sql;
    }

    private static final String EDITION = """
            SELECT code, name, name_en, issuer, issuer_en, document, area, from_day, until_day, complete, statute, source FROM candidacy.edition
            """;

    /** 条件附注 — what the edition itself says follows, and where the criterion comes from. */
    public record Note(@Nullable Follows follows, @Nullable String source) {}

    /** 未定条件 — a criterion of which something could not be sourced: what it asks, and what is missing. */
    public record Unset(String text, String textEn, LegalForce force, List<CriteriaColumn> missing) {}

    /** The editions that this county may see, the law first, then by code: what came with the program, and its own. */
    public List<CriteriaEdition> editions(String county) {
        return sql.sql(EDITION + "WHERE county IS NULL OR county = :county ORDER BY NOT statute, code")
                .param("county", county)
                .query(CriteriaEdition.class)
                .list();
    }

    public Optional<CriteriaEdition> edition(String code) {
        return sql.sql(EDITION + "WHERE code = :code")
                .param("code", code)
                .query(CriteriaEdition.class)
                .optional();
    }

    /** All criteria of an edition, those too that are off for later elections. */
    public List<Criterion> of(String edition) {
        return sql.sql("""
                SELECT * FROM candidacy.criterion
                WHERE edition = :edition AND organ IS NOT NULL AND evidence IS NOT NULL AND time IS NOT NULL ORDER BY position""")
                .param("edition", edition)
                .query((row, n) -> criterion(row))
                .list();
    }

    /** What an edition offers to the villages: patterns for a rule of their own, asked of nobody before a village's meeting has passed them. */
    public List<Criterion> patterns(String edition) {
        return of(edition).stream()
                .filter(criterion -> criterion.force() == LegalForce.V)
                .toList();
    }

    public Map<CriterionId, Note> notes(String edition) {
        var notes = new HashMap<CriterionId, Note>();
        sql.sql("SELECT item, follows, source FROM candidacy.criterion WHERE edition = :edition")
                .param("edition", edition)
                .query(row -> {
                    var follows = row.getString("follows");
                    notes.put(
                            new CriterionId(edition, row.getString("item")),
                            new Note(follows == null ? null : Follows.valueOf(follows), row.getString("source")));
                });
        return notes;
    }

    /** What could not be sourced of an edition that is not whole: it is shown and asked for. */
    public List<Unset> unset(String edition) {
        return sql.sql("""
                SELECT text, text_en, force, organ, evidence, time, follows, source FROM candidacy.criterion k
                WHERE edition = :edition AND EXISTS (SELECT FROM candidacy.edition d WHERE d.code = k.edition AND NOT d.complete)
                ORDER BY position""")
                .param("edition", edition)
                .query((row, n) -> new Unset(
                        row.getString("text"),
                        row.getString("text_en"),
                        LegalForce.valueOf(row.getString("force")),
                        missing(row)))
                .list()
                .stream()
                .filter(one -> !one.missing().isEmpty())
                .toList();
    }

    private static List<CriteriaColumn> missing(ResultSet row) throws SQLException {
        var missing = new ArrayList<CriteriaColumn>();
        for (var column : ASKED_FOR) {
            if (row.getString(column.name().toLowerCase(Locale.ROOT)) == null) {
                missing.add(column);
            }
        }
        return missing;
    }

    /**
     * What is asked of everybody nominated in an election of this day: the law, the adopted edition, and what the village's meeting passed
     * before the nomination. What a later law has taken away is not asked from its day on.
     */
    public List<Criterion> asked(ElectionId election, @Nullable String edition, LocalDate electionDay) {
        var asked = new ArrayList<>(sql.sql("""
                SELECT k.* FROM candidacy.criterion k JOIN candidacy.edition d ON d.code = k.edition
                WHERE (d.statute OR k.edition = :edition) AND k.force <> 'V' AND (k.off_from IS NULL OR k.off_from > :day)
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
                new Organ(row.getString("organ")),
                List.of(ProofKind.MINUTES),
                Lasting.UNSTATED,
                0);
    }

    private static List<ProofKind> kinds(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("evidence").getArray())
                .map(ProofKind::valueOf)
                .toList();
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        return new Criterion(
                new CriterionId(row.getString("edition"), row.getString("item")),
                row.getString("text"),
                row.getString("text_en"),
                LegalForce.valueOf(row.getString("force")),
                new Organ(row.getString("organ")),
                kinds(row),
                Lasting.valueOf(row.getString("time")),
                row.getInt("years"));
    }
}
