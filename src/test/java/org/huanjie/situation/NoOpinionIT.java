package org.huanjie.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "situation.problem.vote_intention",
                "roll.voter.leaning",
                "candidacy.candidate.predicted_vote",
                "situation.problem.note 本人态度",
                "responsibility.matter.stance",
                "situation.problem.text 支持谁",
                "roll.voter.sympathy"
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

    // the store's owner sees every column, whoever may read it
    private static List<String> columns() throws SQLException {
        var server = TestStore.server();
        var administrator = server.administrator();
        var columns = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var rows = connection.createStatement().executeQuery("""
                        SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name || ' '
                          || coalesce(col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position), '')
                        FROM information_schema.columns c
                        WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema')""")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        assertThat(columns).anyMatch(column -> column.startsWith("situation.problem.risk"));
        return columns;
    }
}
