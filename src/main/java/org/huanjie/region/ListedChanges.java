package org.huanjie.region;

import java.util.List;
import org.huanjie.region.DivisionChanges.Change;
import org.huanjie.region.DivisionChanges.OfCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 比对 — compares the lines of a list, which are in this transaction, with the divisions that are known. */
final class ListedChanges {

    private static final String CHANGES = """
            WITH listed AS (SELECT DISTINCT region.county_of(code) AS county FROM division_line WHERE length(code) >= 9),
            known AS (
              SELECT DISTINCT region.county_of(d.code) AS county FROM region.division d
              WHERE d.edition < :edition AND length(d.code) >= 9
                AND region.county_of(d.code) IN (SELECT county FROM listed)),
            change AS (
              SELECT 'ADDED' AS kind, l.code, l.name, '' AS former, false AS was_village, false AS is_village
              FROM division_line l
              WHERE length(l.code) >= 9
                AND NOT EXISTS (SELECT FROM region.division d WHERE d.code = l.code
                                AND (d.valid_to IS NULL OR d.edition > :edition))
              UNION ALL
              SELECT 'GONE', d.code, d.name, '', d.is_village, false FROM region.division d
              WHERE d.valid_to IS NULL AND d.edition < :edition AND length(d.code) >= 9
                AND region.county_of(d.code) IN (SELECT county FROM listed)
                AND NOT EXISTS (SELECT FROM division_line l WHERE l.code = d.code)
              UNION ALL
              SELECT 'RENAMED', d.code, l.name, d.name, d.is_village, region.is_village(d.code, l.name)
              FROM region.division d JOIN division_line l ON l.code = d.code
              WHERE d.valid_to IS NULL AND d.edition < :edition AND length(d.code) >= 9 AND d.name <> l.name)
            """;

    private final JdbcClient sql;
    private final int edition;

    ListedChanges(JdbcClient sql, int edition) {
        this.sql = sql;
        this.edition = edition;
    }

    List<OfCounty> counties() {
        return sql.sql(CHANGES + """
                SELECT k.county AS code, coalesce(d.name, k.county) AS name,
                  count(*) FILTER (WHERE c.kind = 'ADDED') AS added, count(*) FILTER (WHERE c.kind = 'GONE') AS gone,
                  count(*) FILTER (WHERE c.kind = 'RENAMED') AS renamed
                FROM known k LEFT JOIN change c ON region.county_of(c.code) = k.county LEFT JOIN region.division d ON d.code = k.county
                GROUP BY k.county, d.name ORDER BY k.county""")
                .param("edition", edition)
                .query(OfCounty.class)
                .list();
    }

    List<Change> all() {
        return sql.sql(CHANGES + "SELECT kind, code, name, former FROM change ORDER BY code, kind")
                .param("edition", edition)
                .query(Change.class)
                .list();
    }

    /** The villages that are none any more when this list is loaded. */
    List<Division> retired() {
        return sql.sql(CHANGES + """
                SELECT c.code, d.name, d.parent FROM change c JOIN region.division d ON d.code = c.code
                WHERE c.was_village AND NOT c.is_village ORDER BY c.code""")
                .param("edition", edition)
                .query(Division.class)
                .list();
    }
}
