package org.huanjie.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.huanjie.region.DivisionFile.Fault;
import org.huanjie.region.DivisionFile.Result.Loaded;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** 待导入行 — the lines of one list on their way in: copied into a table of this transaction, checked and loaded there as a set. */
final class DivisionLines implements AutoCloseable {

    private final JdbcClient sql;
    private final BufferedWriter copy;
    private final String root;

    /** @param root the code of the division that is known besides those of the list; empty if none */
    DivisionLines(JdbcClient sql, DataSource source, String root) {
        this.sql = sql;
        this.root = root;
        sql.sql("""
                CREATE TEMPORARY TABLE division_line (
                  line bigint, code text COLLATE "C", name text, source_name text, parent text COLLATE "C", pinyin text, initials text
                ) ON COMMIT DROP""").update();
        this.copy = copyInto(source);
    }

    private static BufferedWriter copyInto(DataSource source) {
        try {
            var postgres = DataSourceUtils.getConnection(source).unwrap(PGConnection.class);
            var bytes = new PGCopyOutputStream(postgres, "COPY division_line FROM STDIN", 1 << 16);
            return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(long line, String code, String source, String parent) {
        var name = DivisionNames.said(source);
        try {
            copy.write(String.join(
                    "\t",
                    Long.toString(line),
                    code,
                    escaped(name),
                    escaped(source),
                    parent,
                    Pinyin.full(name),
                    Pinyin.initials(name)));
            copy.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the copying; the checks and the loading come after it. */
    @Override
    public void close() throws IOException {
        copy.close();
        sql.sql("CREATE INDEX ON division_line (code, line)").update();
        sql.sql("ANALYZE division_line").update();
    }

    /** What is wrong between lines: a code listed twice, a division above that is neither listed nor known. */
    List<Fault> faults(int limit) {
        return sql.sql(FAULTS + "SELECT line, key, code, other FROM fault ORDER BY line LIMIT :limit")
                .param("root", root)
                .param("limit", limit)
                .query((row, n) -> Fault.of(
                        row.getLong("line"), row.getString("key"), row.getString("code"), row.getString("other")))
                .list();
    }

    long faulty() {
        return sql.sql(FAULTS + "SELECT count(*) FROM fault")
                .param("root", root)
                .query(Long.class)
                .single();
    }

    private static final String FAULTS = """
            WITH fault AS (
              SELECT line, 'region.fault.twice' AS key, code, first_line::text AS other
              FROM (SELECT line, code, min(line) OVER (PARTITION BY code) AS first_line FROM division_line) each
              WHERE line > first_line
              UNION ALL
              SELECT line, 'region.fault.parent-unknown', code, parent
              FROM division_line child
              WHERE parent <> '' AND parent <> :root
                AND NOT EXISTS (SELECT FROM division_line above WHERE above.code = child.parent)
                AND NOT EXISTS (SELECT FROM region.division known WHERE known.code = child.parent))
            """;

    Loaded load(int edition, int skipped) {
        remember(edition);
        renew(edition);
        plant(edition);
        return new Loaded(count(""), count("AND d.is_village"), retire(edition), skipped);
    }

    // a correction within the same edition is no new name
    private void remember(int edition) {
        sql.sql("""
                INSERT INTO region.former_name (code, name, is_village, until)
                SELECT d.code, d.name, d.is_village, make_date(:edition, 1, 1)
                FROM region.division d JOIN division_line l ON l.code = d.code
                WHERE d.edition < :edition AND d.name <> l.name
                ON CONFLICT (code, until) DO NOTHING""").param("edition", edition).update();
    }

    private void renew(int edition) {
        sql.sql("""
                UPDATE region.division d SET
                  name = l.name, parent = l.parent, source_name = l.source_name, pinyin = l.pinyin, initials = l.initials,
                  edition = :edition, valid_to = NULL, merged_into = NULL
                FROM division_line l
                WHERE d.code = l.code AND (d.edition IS NULL OR d.edition <= :edition)""").param("edition", edition).update();
    }

    // where an older edition of the county is known, what is new in this one began with it
    private void plant(int edition) {
        sql.sql("""
                INSERT INTO region.division (code, name, parent, source_name, pinyin, initials, edition, valid_from)
                SELECT l.code, l.name, l.parent, l.source_name, l.pinyin, l.initials, :edition,
                       CASE WHEN k.county IS NOT NULL AND length(l.code) >= 9 THEN make_date(:edition, 1, 1) END
                FROM division_line l
                LEFT JOIN (SELECT DISTINCT region.county_of(code) AS county FROM region.division
                           WHERE edition < :edition AND length(code) >= 9) k ON k.county = region.county_of(l.code)
                WHERE NOT EXISTS (SELECT FROM region.division d WHERE d.code = l.code)
                ORDER BY l.code""").param("edition", edition).update();
    }

    private int count(String condition) {
        return sql.sql("SELECT count(*) FROM region.division d JOIN division_line l USING (code) WHERE true "
                        + condition)
                .query(Integer.class)
                .single();
    }

    // what an older edition listed in the same counties and this one does not
    private int retire(int edition) {
        return sql.sql("""
                UPDATE region.division d SET valid_to = make_date(:edition, 1, 1)
                WHERE d.valid_to IS NULL AND d.edition < :edition AND length(d.code) >= 9
                  AND region.county_of(d.code) IN (SELECT DISTINCT region.county_of(code) FROM division_line WHERE length(code) >= 9)
                  AND NOT EXISTS (SELECT FROM division_line l WHERE l.code = d.code)""").param("edition", edition).update();
    }

    // the text format of COPY
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "");
    }
}
