package org.huanjie.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 沿革簿 — which village went into which; whoever writes here has asked who may. */
@Repository
public class Successions {

    private static final String RECORDED = "SELECT id, county, former, next, document FROM region.succession ";

    private record Line(
            String kind,
            String code,
            String name,
            String parent,
            @Nullable LocalDate until) {
        Division division() {
            return new Division(code, name, parent);
        }
    }

    private final JdbcClient sql;

    Successions(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Succession succession, OffsetDateTime at, String by) {
        sql.sql("""
                INSERT INTO region.succession (id, county, former, next, document, at, by)
                VALUES (:id, :county, :former, :next, :document, :at, :by)""").param("id", succession.id())
                .param("county", succession.county())
                .param("former", succession.former())
                .param("next", succession.next())
                .param("document", succession.document()).param("at", at).param("by", by).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Succession succession, OffsetDateTime at, String by) {
        sql.sql("""
                UPDATE region.succession SET withdrawn_at = :at, withdrawn_by = :by WHERE id = :id AND withdrawn_at IS NULL""")
                .param("id", succession.id())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** One of this county that stands. */
    @Transactional(readOnly = true)
    public Optional<Succession> find(String county, UUID id) {
        return sql.sql(RECORDED + "WHERE id = :id AND county = :county AND withdrawn_at IS NULL")
                .param("id", id)
                .param("county", county)
                .query(Succession.class)
                .optional();
    }

    /** All of a county that stand, by code. */
    @Transactional(readOnly = true)
    public List<Succession> of(String county) {
        return sql.sql(RECORDED + "WHERE county = :county AND withdrawn_at IS NULL ORDER BY former, next")
                .param("county", county)
                .query(Succession.class)
                .list();
    }

    /** The villages of a county that the latest list has no more. */
    @Transactional(readOnly = true)
    public List<Division> gone(String county) {
        return villages(county, "valid_to IS NOT NULL");
    }

    /** Those that have come since the first list. */
    @Transactional(readOnly = true)
    public List<Division> fresh(String county) {
        return villages(county, "valid_to IS NULL AND valid_from IS NOT NULL");
    }

    /** Where this village came from and went. */
    @Transactional(readOnly = true)
    public Lineage lineage(String village) {
        var lines =
                sql.sql("""
                SELECT 'NAME' AS kind, code, name, '' AS parent, until FROM region.former_name WHERE code = :village
                UNION ALL
                SELECT 'FORMER', d.code, d.name, d.parent, NULL FROM region.succession s JOIN region.division d ON d.code = s.former
                WHERE s.next = :village AND s.withdrawn_at IS NULL
                UNION ALL
                SELECT 'NEXT', d.code, d.name, d.parent, NULL FROM region.succession s JOIN region.division d ON d.code = s.next
                WHERE s.former = :village AND s.withdrawn_at IS NULL
                ORDER BY 1, 5 DESC, 2""").param("village", village).query(Successions::line).list();
        return lines.isEmpty()
                ? Lineage.NONE
                : new Lineage(
                        lines.stream()
                                .filter(line -> line.until() != null)
                                .map(line -> new FormerName(line.name(), Objects.requireNonNull(line.until())))
                                .toList(),
                        divisions(lines, "FORMER"),
                        divisions(lines, "NEXT"));
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("kind"),
                row.getString("code"),
                row.getString("name"),
                row.getString("parent"),
                row.getObject("until", LocalDate.class));
    }

    private static List<Division> divisions(List<Line> lines, String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(Line::division)
                .toList();
    }

    private List<Division> villages(String county, String which) {
        return sql.sql(
                        "SELECT code, name, parent FROM region.division WHERE is_village AND code >= :lo AND code < :hi AND "
                                + which + " ORDER BY code")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .query(Division.class)
                .list();
    }
}
