package org.huanjie.store;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.MessageSource;

/**
 * 升级 — what happens at each start before anything is served: the server is durable, the tables are this program's, the keys are theirs.
 *
 * <p>Tables of an older program are saved to a file first; those of a newer one are refused.
 */
final class Migrations implements FlywayMigrationStrategy {

    static final String LOCATION = "classpath:db/migration";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Store store;
    private final Vault vault;
    private final DataFolder folder;
    private final Clock clock;
    private final MessageSource words;

    Migrations(Store store, Vault vault, DataFolder folder, Clock clock, MessageSource words) {
        this.store = store;
        this.vault = vault;
        this.folder = folder;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public void migrate(Flyway ordinary) {
        Durability.demand(store);
        var flyway = isPlay() ? forPlay(ordinary) : ordinary;
        var all = flyway.info();
        refuseNewer(all.all());
        if (all.current() != null && all.pending().length > 0) {
            saveBefore(version(all.pending()[all.pending().length - 1]));
        }
        if (all.pending().length > 0) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
        VaultCheck.demand(store, vault);
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

    private void saveBefore(String version) {
        var name = "before-" + version + "-" + STAMP.format(ZonedDateTime.now(clock)) + ".zip";
        var file = folder.backups().resolve(name);
        new Backup(clock).write(store, file, Optional.empty());
        LOG.info("{}", words.getMessage("store.upgrade.saved", new Object[] {version, file}, Locale.getDefault()));
    }

    static String version(MigrationInfo info) {
        return String.valueOf(info.getVersion());
    }
}
