package org.huanjie.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.huanjie.store.backup.Catalogue;
import org.huanjie.store.Migrations;
import org.huanjie.store.server.PostgresServer;
import org.huanjie.store.Restore;
import org.huanjie.store.server.ServerFolder;
import org.huanjie.store.keys.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 升级 — tables of an older program are saved before they change, those of a newer one are refused. */
class MigrationsIT {

    private final DataFolder folder = ServerFolder.fresh();
    private final PostgresServer server = PostgresServer.start(folder.path());
    private final Store store = server.store();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tablesOfAnOlderProgramAreSavedFirstAndTheSavedComesBack() throws Exception {
        flyway().target("20261122.0010").load().migrate();
        try (var owner = store.asOwner()) {
            Sql.run(owner, """
                    INSERT INTO region.division (code, name, parent, source_name, pinyin, initials, edition)
                    VALUES ('330326', '平阳县', '', '平阳县', 'pingyangxian', 'pyx', 2017)""");
        }
        start(Vault.in(folder.keys()));
        var saved = saved();
        assertThat(saved.getFileName().toString()).matches("before-\\d{8}\\.\\d+-20170304-080000\\.zip");
        var back = DataFolder.at(ServerFolder.path());
        assertThat(Restore.into(back, saved).schema()).isEqualTo("20261122.0010");
        assertThat(newest()).isNotEqualTo("20261122.0010");
    }

    @Test
    void aFirstStartAndAStartWithoutNewTablesSaveNothing() throws Exception {
        start(Vault.in(folder.keys()));
        start(Vault.in(folder.keys()));
        assertThat(folder.backups()).doesNotExist();
    }

    @Test
    void tablesOfANewerProgramAreRefused() throws Exception {
        start(Vault.in(folder.keys()));
        try (var owner = store.asOwner()) {
            Sql.run(owner, """
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    VALUES (999, '30000101.0001', 'later', 'SQL', 'later.sql', 'test', 1, true)""");
        }
        refuses("store.newer", Vault.in(folder.keys()));
    }

    @Test
    void otherKeysThanThoseThatSealedTheDataAreRefused() {
        start(Vault.in(folder.keys()));
        refuses("store.vault.other-keys", Vault.in(folder.path().resolve("other-keys")));
    }

    private void refuses(String key, Vault vault) {
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> start(vault))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void start(Vault vault) {
        var clock = Clock.fixed(Instant.parse("2017-03-04T08:00:00Z"), ZoneOffset.UTC);
        var _ = new Migrations(store, vault, folder, clock, java.util.List.of()).prepare(flyway().load());
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(store.url(), store.owner().user(), store.owner().password())
                .locations(Migrations.LOCATION);
    }

    private String newest() throws Exception {
        try (var owner = store.asOwner()) {
            return new Catalogue(owner).schema().orElseThrow();
        }
    }

    private Path saved() throws Exception {
        try (var files = Files.list(folder.backups())) {
            return files.toList().getFirst();
        }
    }
}
