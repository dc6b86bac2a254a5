package org.huanjie.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;

/**
 * 不丢 — what the server says of itself, asked as the application: nothing is served while it could lose an acknowledged write.
 *
 * <p>Asked with the application's login, since a setting can be bound to a role or a database too.
 */
public final class Durability {

    // with standbys remote_apply waits for more than on does; every other value waits for less
    private static final Map<String, Set<String>> DEMANDED = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"));

    private Durability() {}

    public static void demand(Store store) {
        try (var connection = store.asApplication()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var value = show(connection, setting);
                if (!DEMANDED.getOrDefault(setting, Set.of()).contains(value)) {
                    throw new StoreRefusal("store.not-durable", setting, value);
                }
            }
        } catch (SQLException e) {
            throw new StoreRefusal(
                            "store.unreachable",
                            store.url(),
                            store.application().user(),
                            String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
