package org.huanjie.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the store has a place for what a person thinks, means to do or how they would vote. */
@HuanjieIT
class NoOpinionIT {

    private static final Pattern THINKS = Pattern.compile("倾向|意向|意图|态度|支持谁|支持率|看好|中意|预测得票"
            + "|(?i)(?<![a-z])(leanings?|intentions?|intended|intends|opinions?|stance|sympath\\w*|attitude|preferred|preference"
            + "|predicted|supports|supporter|loyalty|allegiance|faction_of)(?![a-z])");

    private static final Pattern FIELD = Pattern.compile("name\\s*=\\s*\"([^\"]+)\"");

    private static final String COLUMNS = """
            SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name || ' '
              || coalesce(col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position), '')
            FROM information_schema.columns c
            WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema')""";

    // a comment may promise that there is none of it
    private static final Pattern PROMISE = Pattern.compile("(?i)\\b(no|nothing|never|not|nor)\\b|不|无");

    @Test
    void noColumnOfTheStoreHoldsAnOpinion() throws SQLException {
        assertThat(thoughts(columns())).isEmpty();
    }

    @Test
    void noMigrationMakesRoomForOne() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(file.getFileName() + ": " + line));
            }
        }
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(thoughts(lines)).isEmpty();
    }

    // what a column may hold, what a function takes, and what a table is said to be for
    @Test
    void noCheckFunctionOrCommentOfTheStoreSpeaksOfOne() throws SQLException {
        var said = strings("""
                SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace::regnamespace::text !~ '^pg_' AND contype = 'c'
                UNION ALL
                SELECT oid::regprocedure || ' ' || array_to_string(coalesce(proargnames, '{}'), ' ') FROM pg_proc
                WHERE pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
                UNION ALL
                SELECT objoid::regclass || ' ' || description FROM pg_description
                WHERE classoid = 'pg_class'::regclass AND objoid >= 16384""");
        assertThat(said).anyMatch(line -> line.contains("REPRESENTED"));
        assertThat(thoughts(said)).isEmpty();
    }

    // the fields of every form, whatever becomes of them
    @Test
    void noFormAsksForOne() throws IOException {
        var fields = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                FIELD.matcher(Files.readString(file))
                        .results()
                        .forEach(field -> fields.add(file.getFileName() + " " + field.group(1)));
            }
        }
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(thoughts(fields)).isEmpty();
    }

    @Test
    void aTableThatAsksForOneIsCaught() throws SQLException {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var owner =
                DriverManager.getConnection(server.url("huanjie"), administrator.user(), administrator.password())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("CREATE TABLE situation.violator (stance text, seat text)");
            owner.createStatement().execute("COMMENT ON COLUMN situation.violator.seat IS '本人态度'");
            assertThat(thoughts(strings(owner, COLUMNS))).hasSize(2);
            owner.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "situation.problem.vote_intention",
                "roll.voter.leaning",
                "candidacy.candidate.predicted_vote",
                "situation.problem.note 本人态度",
                "responsibility.matter.stance",
                "situation.problem.text 支持谁",
                "roll.voter.sympathy",
                "situation.seat_holder.loyalty",
                "situation.agenda CHECK (kind IN ('PROBLEM', 'VOTE_INTENTION'))",
                "BriefingFormPage.jte opinion-1"
            })
    void whatHoldsOneIsCaught(String column) {
        assertThat(thoughts(List.of(column))).hasSize(1);
    }

    private static List<String> thoughts(List<String> lines) {
        return lines.stream()
                .filter(line -> THINKS.matcher(line).find())
                .filter(line -> !(line.contains("--")
                        && PROMISE.matcher(line.substring(line.indexOf("--"))).find()))
                .toList();
    }

    private static List<String> columns() throws SQLException {
        var columns = strings(COLUMNS);
        assertThat(columns)
                .anyMatch(column -> column.startsWith("situation.problem.risk"))
                .anyMatch(column -> column.startsWith("situation.minute.said"))
                .anyMatch(column -> column.startsWith("roll.voter."));
        return columns;
    }

    // the store's owner sees everything, whoever may read it
    private static List<String> strings(String statement) throws SQLException {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var connection =
                DriverManager.getConnection(server.url("huanjie"), administrator.user(), administrator.password())) {
            return strings(connection, statement);
        }
    }

    private static List<String> strings(Connection connection, String statement) throws SQLException {
        var strings = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(statement)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
