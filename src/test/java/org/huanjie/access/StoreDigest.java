package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huanjie.TestStore;

/** 全库摘要 — one number a table over all of its rows, as the database's administrator; not of what a mere request leaves behind. */
final class StoreDigest {

    /** What asking alone leaves behind, and why it may. */
    static final Map<String, String> LEFT_BY_ASKING = Map.of(
            "access.session", "until when somebody is signed in moves with what they ask",
            "access.attempt", "how often a secret was tried, so that guessing slows down",
            "access.denial", "who was refused what",
            "access.look", "who looked at whose data",
            "readiness.file_taken", "who took which file of evidence",
            "responsibility.photo_look", "who looked at whose photograph");

    private static final String TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private StoreDigest() {}

    static Map<String, String> take() {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var connection = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                assertThat(tables).containsAll(LEFT_BY_ASKING.keySet());
                tables.removeAll(LEFT_BY_ASKING.keySet());
            }
            var digest = new TreeMap<String, String>();
            for (var table : tables) {
                try (var row = statement.executeQuery(
                        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM "
                                + table + " t")) {
                    row.next();
                    digest.put(table, row.getString(1));
                }
            }
            return digest;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> differences(Map<String, String> before, Map<String, String> after) {
        var tables = new TreeSet<>(before.keySet());
        tables.addAll(after.keySet());
        return tables.stream()
                .filter(table -> !before.getOrDefault(table, "").equals(after.getOrDefault(table, "")))
                .toList();
    }
}
