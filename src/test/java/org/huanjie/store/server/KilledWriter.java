package org.huanjie.store.server;

import java.nio.file.Path;
import java.sql.SQLException;
import org.huanjie.store.folder.Sql;

/**
 * 将被杀死的写者 — a program of its own that starts the server of a folder and prints each number once its row is acknowledged,
 * until someone kills it.
 */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) throws SQLException {
        var server = PostgresServer.start(Path.of(arguments[0]));
        Durability.demand(server.store());
        try (var owner = server.store().asOwner()) {
            Sql.run(owner, "CREATE TABLE IF NOT EXISTS written (n bigint PRIMARY KEY)");
            try (var insert = owner.prepareStatement(
                    "INSERT INTO written SELECT coalesce(max(n), 0) + 1 FROM written RETURNING n")) {
                while (true) {
                    try (var row = insert.executeQuery()) {
                        row.next();
                        System.out.println(row.getLong(1));
                        System.out.flush();
                    }
                }
            }
        }
    }
}
