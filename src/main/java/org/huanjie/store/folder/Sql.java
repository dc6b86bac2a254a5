package org.huanjie.store.folder;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL 片语 — what the store asks before there is a pool and a client for it. */
public final class Sql {

    private Sql() {}

    public static boolean exists(Connection connection, String query, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    public static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
