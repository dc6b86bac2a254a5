package org.huanjie.roll.file;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huanjie.roll.line.Fault;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * 暂存 — a file's lines in a table that lives as long as the transaction: sealed lines go in by COPY, which a table behind row level
 * security does not take; they are compared as a set and go over to the roll in one statement.
 */
@Component
class Staging {

    private final JdbcClient sql;
    private final DataSource source;

    Staging(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.source = source;
    }

    void open() {
        sql.sql("DROP TABLE IF EXISTS pg_temp.staged_voter").update();
        sql.sql("""
                CREATE TEMPORARY TABLE staged_voter (
                  line int NOT NULL, village text COLLATE "C" NOT NULL, number_mark bytea NOT NULL,
                  id uuid, name text, pinyin text, initials text, other_sounds text, sex text, group_number smallint, birth_year smallint,
                  class smallint, nationality text, political_status text, education text,
                  number_sealed bytea, last_four_mark bytea) ON COMMIT DROP""").update();
    }

    /** The way in for rows made by {@link #row}, between {@link BinaryRows#HEADER} and {@link BinaryRows#TRAILER}. */
    OutputStream copy() throws SQLException, IOException {
        var connection = DataSourceUtils.getConnection(source).unwrap(PGConnection.class);
        var copy = new PGCopyOutputStream(connection, "COPY pg_temp.staged_voter FROM STDIN (FORMAT binary)", 1 << 16);
        copy.write(BinaryRows.HEADER);
        return copy;
    }

    /** What only the whole set can say: the same number twice in the file, on this roll, on another of the county. */
    List<Fault> faults() {
        sql.sql("ANALYZE pg_temp.staged_voter").update();
        return sql.sql("""
                SELECT s.line, 'NUMBER' AS "column", 'TWICE_IN_FILE' AS problem, twice.first AS other, '' AS found
                FROM pg_temp.staged_voter s
                JOIN (SELECT number_mark, min(line) AS first FROM pg_temp.staged_voter GROUP BY number_mark HAVING count(*) > 1) twice
                  ON twice.number_mark = s.number_mark AND twice.first <> s.line
                UNION ALL
                SELECT s.line, 'NUMBER', 'ON_THIS_ROLL', 0, ''
                FROM pg_temp.staged_voter s
                JOIN roll.on_roll v ON v.number_mark = s.number_mark AND v.village = s.village
                UNION ALL
                SELECT asked.line, 'NUMBER', 'ON_ANOTHER_ROLL', 0, ''
                FROM (SELECT array_agg(line ORDER BY line) AS lines,
                             roll.on_another_roll(array_agg(village::text ORDER BY line), array_agg(number_mark ORDER BY line)) AS held
                      FROM pg_temp.staged_voter GROUP BY line / 10000) chunk,
                     unnest(chunk.lines, chunk.held) AS asked (line, held)
                WHERE asked.held""").query(Fault.class).list();
    }

    /** Puts every staged line on its roll and gives how many went to each village. */
    Map<String, Integer> register() {
        sql.sql("""
                INSERT INTO roll.voter (id, village, name, pinyin, initials, other_sounds, sex, group_number, birth_year, class,
                  nationality, political_status, education, number_sealed, number_mark, last_four_mark)
                SELECT id, village, name, pinyin, initials, other_sounds, sex, group_number, birth_year, class,
                  nationality, political_status, education, number_sealed, number_mark, last_four_mark
                FROM pg_temp.staged_voter ORDER BY line""").update();
        return sql
                .sql(
                        "SELECT village, count(*)::int AS voters FROM pg_temp.staged_voter GROUP BY village ORDER BY village")
                .query((row, n) -> Map.entry(row.getString("village"), row.getInt("voters")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
