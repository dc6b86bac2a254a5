package org.huanjie.store;

import org.huanjie.store.backup.Backup;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.keys.Derived;
import org.huanjie.store.server.Durability;
import org.huanjie.store.backup.Stamp;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.keys.VaultCheck;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * 升级 — what happens before anything is served: the server is durable, the tables are this program's, the keys are theirs.
 *
 * <p>Tables of an older program are saved to a file first; those of a newer one are refused.
 */
public final class Migrations {

    public static final String LOCATION = "classpath:db/migration";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Store store;
    private final Vault vault;
    private final DataFolder folder;
    private final Clock clock;
    private final List<Derived> derived;

    public Migrations(Store store, Vault vault, DataFolder folder, Clock clock, List<Derived> derived) {
        this.store = store;
        this.vault = vault;
        this.folder = folder;
        this.clock = clock;
        this.derived = derived;
    }

    /** Brings the tables to this program's, as their owner. */
    public Optional<Preparation.Saved> prepare(Flyway ordinary) {
        Durability.demand(store);
        var flyway = isPlay() ? forPlay(ordinary) : ordinary;
        var all = flyway.info();
        refuseNewer(all.all());
        var saved = all.current() != null && all.pending().length > 0
                ? Optional.of(saveBefore(version(all.pending()[all.pending().length - 1])))
                : Optional.<Preparation.Saved>empty();
        if (all.pending().length > 0) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
        fillAndSign();
        VaultCheck.demand(store, vault);
        return saved;
    }

    private void fillAndSign() {
        try (var owner = store.asOwner()) {
            for (var columns : derived) {
                columns.fill(owner);
            }
            VaultCheck.remember(owner, vault);
            Stamp.write(owner);
        } catch (SQLException e) {
            throw new StoreRefusal(
                            "store.unreachable", store.url(), store.owner().user(), String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    // a clock that is not the machine's own is set from outside: what happens by it is a play, and the store says so
    // for good
    private boolean isPlay() {
        return !clock.equals(Clock.system(clock.getZone()));
    }

    private static Flyway forPlay(Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .initSql("SET huanjie.played = 'on'")
                .load();
    }

    private static void refuseNewer(MigrationInfo[] all) {
        Arrays.stream(all)
                .filter(info -> info.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(info -> {
                    throw new StoreRefusal("store.newer", version(info));
                });
    }

    private Preparation.Saved saveBefore(String version) {
        var name = "before-" + version + "-" + STAMP.format(ZonedDateTime.now(clock)) + ".zip";
        var file = folder.backups().resolve(name);
        var _ = new Backup(clock).write(store, file, Optional.empty());
        return new Preparation.Saved(version, file);
    }

    static String version(MigrationInfo info) {
        return String.valueOf(info.getVersion());
    }
}
