package org.huanjie.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.keys.Derived;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.server.Outside;

/**
 * 预备 — makes a store ready to be served, as a step of its own with the passwords of the administrator and the owner: the cluster, its
 * roles, the tables of this program. Whoever serves afterwards enters as the application alone.
 */
public final class Preparation {

    /** 升级前的备份 — that tables of an older program were saved to a file before they were changed. */
    public record Saved(String version, Path file) {}

    private Preparation() {}

    /** Does what is to be done; says where the tables of an older program were saved before. */
    public static Optional<Saved> of(DataFolder folder, Optional<Outside> outside, Clock clock, List<Derived> derived) {
        try (var open = OpenStore.alone(folder, outside)) {
            var store = open.store();
            return new Migrations(store, Vault.in(folder.keys()), folder, clock, derived)
                    .prepare(flyway(store).load());
        }
    }

    private static FluentConfiguration flyway(Store store) {
        return Flyway.configure()
                .dataSource(store.url(), store.owner().user(), store.owner().password())
                .locations(Migrations.LOCATION)
                .validateMigrationNaming(true)
                .group(true);
    }
}
