package org.huanjie.store.keys;

import java.sql.Connection;
import java.sql.SQLException;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;

/** 钥匙核对 — the keys at hand are those that sealed this database: with others every sealed value would be lost on the next write. */
public final class VaultCheck {

    private static final String CONTEXT = "store.vault";

    private VaultCheck() {}

    public static void demand(Store store, Vault vault) {
        try (var application = store.asApplication();
                var asked = application.prepareStatement("SELECT store.sealed_by(?)")) {
            asked.setBytes(1, mark(vault));
            try (var row = asked.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new StoreRefusal("store.vault.other-keys");
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

    /** Writes the keys' mark down where none is yet; a second node at the same instant finds it written. */
    public static void remember(Connection owner, Vault vault) throws SQLException {
        var mark = mark(vault);
        try (var insert = owner.prepareStatement("INSERT INTO store.vault (mark) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setBytes(1, mark);
            insert.executeUpdate();
        }
    }

    private static byte[] mark(Vault vault) {
        return vault.mark("huanjie", CONTEXT);
    }
}
