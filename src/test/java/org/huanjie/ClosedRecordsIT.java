package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 定局 — what SQL by the application's role can still do to a pilot village whose election is in the archive: nothing but what
 * {@code closed.csv} lists as open, with the reason. Whatever the role is granted on an election's tables must stand in that list.
 */
class ClosedRecordsIT {

    private static final String VILLAGE = "330326103216";

    /** Rows of kinds that the pilot has none of, and the ends of what can end, written past all triggers. */
    private static final String SEED = """
            UPDATE election.election SET stage = 'ARCHIVED' WHERE id = :vote;
            INSERT INTO election.entered SELECT :vote, :village, 'ARCHIVED', now(), 'test';
            UPDATE election.committee_member SET left_on = current_date, left_because = 'DIED' WHERE id IN (
              SELECT id FROM election.committee_member WHERE election = :vote AND office = 'RESERVE' LIMIT 1);
            INSERT INTO candidacy.asked_next (candidate, election, village, asked_on, asked_by)
              SELECT id, election, village, current_date, 'x' FROM candidacy.candidate WHERE election = :vote LIMIT 1;
            INSERT INTO candidacy.preliminary SELECT :vote, :village, 'CHAIR', 1, gen_random_uuid(), 30, now(), 'x';
            INSERT INTO candidacy.preliminary_votes SELECT election, village, 'CHAIR', 1, id, 20 FROM candidacy.candidate
              WHERE election = :vote LIMIT 1;
            INSERT INTO candidacy.kinship SELECT :vote, :village, min(voter::text)::uuid, max(voter::text)::uuid, 'SIBLING', current_date
              FROM polling.elector WHERE election = :vote;
            INSERT INTO roll.branch_member SELECT gen_random_uuid(), id, village, gen_random_uuid(), '甲', 'MALE', 1960, 'FULL', 'HELD', now()
              FROM election.election WHERE village = :village AND body = 'PARTY_BRANCH';
            INSERT INTO polling.slip SELECT :vote, :village, gen_random_uuid(), 1, now(), 'x';
            INSERT INTO election.committee_contact SELECT :vote, :village, '0577-63721234', 'x', '', now(), 'x';
            INSERT INTO polling.voting_request SELECT gen_random_uuid(), :village, :vote, 'PROXY', 'x'::bytea, 'x'::bytea, now(), NULL, NULL;
            INSERT INTO polling.applicant SELECT :vote, :village, gen_random_uuid();
            INSERT INTO polling.kin SELECT election, village, role, name, gen_random_uuid(), 'SPOUSE' FROM polling.staff
              WHERE election = :vote LIMIT 1;
            INSERT INTO count.voiding SELECT gen_random_uuid(), :vote, :village, 'ELECTION', 'PROCEDURE', 'ELECTION_COMMITTEE', 'TOWN', '1',
              current_date, 'test', now(), 'a', false, now(), 'a';
            UPDATE readiness.member SET until = current_date WHERE town = left(:village, 9);
            INSERT INTO readiness.file SELECT gen_random_uuid(), term, :village, 'BROAD', '', 'x', 'x', 1, 'x', 'x', 'x', now(), now(), 'WITHDRAWN'
              FROM election.election WHERE id = :vote;
            UPDATE situation.task SET result = 'x', done_on = current_date, done_by = 'x' WHERE village = :village;
            UPDATE situation.seat_holder SET until = current_date WHERE division = :village;
            UPDATE responsibility.link SET until_at = now() WHERE village = :village;
            """;

    /** An insert names what the row belongs to and leaves the rest empty: a guard speaks before a column's own condition does. */
    private static final Map<String, String> BELONGS = Map.ofEntries(
            Map.entry("election", ":vote"),
            Map.entry("sitting", "(SELECT id FROM count.sitting WHERE election = :vote)"),
            Map.entry("bag", "(SELECT id FROM polling.bag WHERE election = :vote LIMIT 1)"),
            Map.entry("step", "1"),
            Map.entry("purpose", "'RULES'"),
            Map.entry("village", ":village"));

    private static Connection connection;
    private static String vote = "";
    private static String branch = "";

    @BeforeAll
    static void archive() throws SQLException {
        var store = PilotServer.context().getBean(Store.class);
        var administrator = PilotServer.administrator();
        connection = DriverManager.getConnection(store.url(), administrator.user(), administrator.password());
        connection.setAutoCommit(false);
        vote = one(
                "SELECT id FROM election.election WHERE village = '" + VILLAGE + "' AND body = 'VILLAGERS_COMMITTEE'");
        branch = one("SELECT id FROM election.election WHERE village = '" + VILLAGE + "' AND body = 'PARTY_BRANCH'");
        run("SET LOCAL session_replication_role = replica");
        run(bound(SEED));
        run("SET LOCAL session_replication_role = origin");
        run("SET LOCAL ROLE " + store.application().user());
        run("SELECT set_config('huanjie.lo', '330326', true), set_config('huanjie.hi', '330327', true)");
    }

    @AfterAll
    static void leaveAsItWas() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theListHoldsEveryRightThatTheApplicationHas() throws IOException, SQLException {
        assertThat(rights().keySet()).containsExactlyElementsOf(listed().keySet());
    }

    @Test
    void whatIsFinalIsRefusedByAGuard() throws IOException, SQLException {
        var wrong = new ArrayList<String>();
        var rights = rights();
        for (var line : listed().entrySet()) {
            if (!line.getValue().startsWith("open")) {
                wrong.addAll(against(line.getKey(), rights.getOrDefault(line.getKey(), List.of()), line.getValue()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> against(String right, List<String> columns, String guard) throws SQLException {
        var table = right.split(",")[0];
        var wrong = new ArrayList<String>();
        switch (right.split(",")[1]) {
            case "INSERT" -> {
                var answer = answer(guard.equals("key") ? copied(table, columns) : inserted(table, columns));
                if (!answer.equals(guard.equals("key") ? "23505" : "P0001")) {
                    wrong.add(right + ": " + answer);
                }
            }
            case "DELETE" -> {
                var answer = answer("DELETE FROM " + table + where(table));
                if (!answer.equals("P0001")) {
                    wrong.add(right + ": " + answer);
                }
            }
            default -> {
                for (var column : columns) {
                    var same = answer(updated(table, column, false));
                    var answer = same.equals("P0001") ? same : answer(updated(table, column, true));
                    if (!answer.equals("P0001")) {
                        wrong.add(right + " " + column + ": " + answer);
                    }
                }
            }
        }
        return wrong;
    }

    /** The state with which the statement was refused, or how many rows it changed; nothing of it stays. */
    private static String answer(String statement) throws SQLException {
        var before = connection.setSavepoint();
        try (var attempt = connection.createStatement()) {
            return attempt.executeUpdate(statement) + " rows";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        } finally {
            connection.rollback(before);
        }
    }

    private static String inserted(String table, List<String> columns) {
        if (table.equals("roll.voter")) { // its guard comes after the rows and reads them
            return "INSERT INTO roll.voter (id, village, name, pinyin, initials, sex, group_number, birth_year, class, number_sealed,"
                    + " number_mark, last_four_mark) SELECT gen_random_uuid(), village, name, pinyin, initials, sex, group_number, birth_year,"
                    + " class, number_sealed, 'x', last_four_mark FROM roll.voter" + where(table) + " LIMIT 1";
        }
        var known = columns.stream().filter(BELONGS::containsKey).toList();
        return bound("INSERT INTO " + table + " (" + String.join(", ", known) + ") VALUES ("
                        + String.join(", ", known.stream().map(BELONGS::get).toList()) + ")")
                .replace(vote, List.of("election.choice", "roll.branch_member").contains(table) ? branch : vote);
    }

    private static String copied(String table, List<String> columns) {
        var list = String.join(", ", columns);
        return "INSERT INTO " + table + " (" + list + ") SELECT " + list + " FROM " + table + where(table);
    }

    private static String updated(String table, String column, boolean other) throws SQLException {
        var changed = switch (other ? type(table, column) : "") {
            case "" -> column;
            case "boolean" -> "NOT coalesce(" + column + ", false)";
            case "integer", "smallint" -> "coalesce(" + column + ", 0) + 1";
            case "uuid" -> "gen_random_uuid()";
            case "date" -> "coalesce(" + column + ", current_date) + 1";
            case "timestamp with time zone" -> "coalesce(" + column + ", now()) + interval '1 minute'";
            default -> "NULL";
        };
        return "UPDATE " + table + " SET " + column + " = " + changed + where(table);
    }

    private static String where(String table) {
        return switch (table) {
            case "readiness.member" -> " WHERE town = left('" + VILLAGE + "', 9)";
            case "situation.seat_holder" -> " WHERE division = '" + VILLAGE + "'";
            default -> " WHERE village = '" + VILLAGE + "'";
        };
    }

    private static String type(String table, String column) throws SQLException {
        return one("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '" + table
                + "'::regclass AND attname = '" + column + "'");
    }

    /** Each right to write in the schemas of an election, with the columns that it covers. */
    private static Map<String, List<String>> rights() throws SQLException {
        var rights = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                SELECT c.oid::regclass::text, p.op, array_agg(a.attname::text ORDER BY a.attnum)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                CROSS JOIN (VALUES ('INSERT'), ('UPDATE'), ('DELETE')) p (op)
                -- of an election's records all but those of accounts, of messages and of the program itself
                WHERE c.relkind = 'r'
                  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'access', 'messaging', 'region', 'store', 'wall')
                  AND CASE p.op WHEN 'DELETE' THEN has_table_privilege(current_user, c.oid, p.op)
                                ELSE has_column_privilege(current_user, c.oid, a.attnum, p.op) END
                GROUP BY 1, 2""")) {
            while (row.next()) {
                rights.put(row.getString(1) + "," + row.getString(2), List.of((String[])
                        row.getArray(3).getArray()));
            }
        }
        return rights;
    }

    private static Map<String, String> listed() throws IOException {
        var listed = new LinkedHashMap<String, String>();
        Files.readAllLines(Path.of("src/test/resources/closed.csv")).stream()
                .skip(1)
                .forEach(line -> {
                    var parts = line.split(",", 3);
                    listed.put(parts[0] + "," + parts[1], parts[2]);
                });
        return listed;
    }

    private static String bound(String statement) {
        return statement.replace(":vote", "'" + vote + "'").replace(":village", "'" + VILLAGE + "'");
    }

    private static void run(String statement) throws SQLException {
        try (var attempt = connection.createStatement()) {
            attempt.execute(statement);
        }
    }

    private static String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
