package org.huanjie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** 钥匙核对 — the keys at hand are those that sealed this database: with others every sealed value would be lost on the next write. */
final class VaultCheck {

    private static final String CONTEXT = "store.vault";

    private VaultCheck() {}

    static void demand(Store store, Vault vault) {
        var ours = vault.mark("huanjie", CONTEXT);
        try (var owner = store.asOwner()) {
            remember(owner, ours);
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery("SELECT mark FROM store.vault")) {
                if (!row.next() || !Arrays.equals(ours, row.getBytes(1))) {
                    throw new StoreRefusal("store.vault.other-keys");
                }
            }
        } catch (SQLException e) {
            throw new StoreRefusal(
                            "store.unreachable", store.url(), store.owner().user(), String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    // the first start writes it down; a second node at the same instant finds it written
    private static void remember(Connection owner, byte[] mark) throws SQLException {
        try (var insert = owner.prepareStatement("INSERT INTO store.vault (mark) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setBytes(1, mark);
            insert.executeUpdate();
        }
    }
}
