package org.huanjie.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.huanjie.store.Restore;
import org.huanjie.store.backup.Backup;
import org.huanjie.store.backup.BackupIT;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 外部 PostgreSQL — a server that others run is entered as its owner, and the application gets a role that owns nothing. */
class OutsideServerIT {

    private static final PostgresServer SERVER = server();

    /** Of all nodes here: they share the application's password. */
    private static final DataFolder FOLDER = DataFolder.at(ServerFolder.path());

    @TempDir
    Path temporary;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theOwnerMakesTheApplicationsRoleAndASecondNodeWithTheSameSecretsFindsIt() throws Exception {
        var outside = database("one", "CREATEROLE");
        var store = OutsideServer.enter(outside, FOLDER);
        Durability.demand(store);
        BackupIT.migrated(store);
        assertThat(store.owner().user()).isEqualTo("owner_one");
        assertThat(OutsideServer.enter(outside, FOLDER).application()).isEqualTo(store.application());
        try (var application = store.asApplication()) {
            assertThat(Sql.exists(application, "SELECT FROM pg_tables WHERE tableowner = ?", "huanjie_app"))
                    .isFalse();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(application, "DROP TABLE ledger.entry"))
                    .withMessageContaining("owner");
        }
    }

    @Test
    void anOwnerThatMayNotMakeRolesIsToldWhatToDo() throws Exception {
        var outside = database("two", "NOCREATEROLE");
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> OutsideServer.enter(outside, DataFolder.at(ServerFolder.path())))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.outside.no-role"));
    }

    @Test
    void theOwnerCannotBeTheApplication() throws Exception {
        var outside = database("three", "CREATEROLE");
        OutsideServer.enter(outside, FOLDER);
        var same = new Outside(outside.url(), outside.owner(), Optional.of(outside.owner()));
        try (var administrator = SERVER.store("postgres").as(SERVER.administrator())) {
            Sql.run(administrator, "GRANT huanjie_app TO owner_three");
        }
        refuses("store.outside.too-mighty", same);
    }

    @Test
    void anApplicationOutsideTheRoleIsRefused() throws Exception {
        var outside = database("four", "CREATEROLE");
        OutsideServer.enter(outside, FOLDER);
        try (var administrator = SERVER.store("postgres").as(SERVER.administrator())) {
            Sql.run(administrator, "CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        }
        refuses(
                "store.outside.not-a-member",
                new Outside(outside.url(), outside.owner(), Optional.of(new Store.Login("stranger", "stranger"))));
    }

    @Test
    void aWrongPasswordIsOneLine() throws Exception {
        var outside = database("five", "CREATEROLE");
        refuses(
                "store.unreachable",
                new Outside(outside.url(), new Store.Login("owner_five", "wrong"), Optional.empty()));
    }

    @Test
    void aBackupComesBackIntoAnOutsideDatabaseThatMayPauseTriggers() throws Exception {
        var from = OutsideServer.enter(database("six", "CREATEROLE"), FOLDER);
        BackupIT.migrated(from);
        var file = temporary.resolve("six.zip");
        new Backup(Clock.systemUTC()).write(from, file, Optional.empty());
        var to = database("seven", "CREATEROLE");
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> Restore.into(FOLDER, to, file))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.restore.no-right"));
        var mayPause = database("eight", "CREATEROLE");
        try (var administrator = SERVER.store("postgres").as(SERVER.administrator())) {
            Sql.run(administrator, "GRANT SET ON PARAMETER session_replication_role TO owner_eight");
        }
        assertThat(Restore.into(FOLDER, mayPause, file).tables()).isNotEmpty();
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> Restore.into(FOLDER, mayPause, file))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.restore.not-empty"));
    }

    private void refuses(String key, Outside outside) {
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> OutsideServer.enter(outside, FOLDER))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static PostgresServer server() {
        var installed = System.getProperty("huanjie.test.postgres", "");
        var server = installed.isEmpty()
                ? PostgresServer.start(ServerFolder.fresh().path())
                : PostgresServer.start(ServerFolder.path(), Path.of(installed));
        try (var administrator = server.store("postgres").as(server.administrator())) {
            Sql.run(administrator, "DROP ROLE huanjie_app");
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of its own with its owner, as an administrator would make it; without the application's role. */
    private static Outside database(String name, String right) throws SQLException {
        try (var administrator = SERVER.store("postgres").as(SERVER.administrator())) {
            var owner = "owner_" + name;
            Sql.run(administrator, "CREATE ROLE " + owner + " LOGIN " + right + " PASSWORD '" + owner + "'");
            Sql.run(administrator, "CREATE DATABASE " + name + " OWNER " + owner);
            return new Outside(SERVER.url(name), new Store.Login(owner, owner), Optional.empty());
        }
    }
}
