package org.huanjie.store.backup;

import org.huanjie.store.folder.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 表目 — which tables and sequences hold what a backup must bring back. */
public final class Catalogue {

    /**
     * Left out: the history of migrations, which the restoring program writes anew; sessions, which are keys to people's accounts
     * and do not belong in a file; tables whose comment begins with "momentary", which hold what is to be gone in a moment and must
     * not live on in a file. Generated columns are computed again.
     */
    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname, a.attname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND c.relpersistence = 'p'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND c.relname !~ '^flyway_schema_history'
              AND coalesce(left(obj_description(c.oid, 'pg_class'), 9), '') <> 'momentary'
            ORDER BY 1, a.attnum""";

    private static final String SEQUENCES = """
            SELECT schemaname || '.' || sequencename FROM pg_sequences ORDER BY 1""";

    private static final String SCHEMA = """
            SELECT version FROM flyway_schema_history
            WHERE success AND version IS NOT NULL ORDER BY string_to_array(replace(version, '_', '.'), '.')::bigint[] DESC LIMIT 1""";

    private final Connection connection;

    public Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Each table, schema and name joined by a dot, with its columns in order. */
    public Map<String, List<String>> tables() throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
            }
        }
        return tables;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names = strings(SEQUENCES);
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT last_value, is_called FROM " + quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The last migration that this database has seen; none, where it has never been migrated. */
    public java.util.Optional<String> schema() throws SQLException {
        return Sql.exists(connection, "SELECT WHERE to_regclass(?) IS NOT NULL", "flyway_schema_history")
                ? strings(SCHEMA).stream().findFirst()
                : java.util.Optional.empty();
    }

    public static String quoted(String dotted) {
        var parts = dotted.split("\\.", 2);
        return Sql.name(parts[0]) + "." + Sql.name(parts[1]);
    }

    private List<String> strings(String query) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }
}
