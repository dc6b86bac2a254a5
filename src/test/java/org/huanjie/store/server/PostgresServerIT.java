package org.huanjie.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huanjie.store.folder.FolderLock;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PostgresServerIT {

    @Test
    void asksEveryoneForAPasswordAndLeavesNothingOpen() throws Exception {
        var folder = ServerFolder.fresh();
        try (var server = PostgresServer.start(folder.path())) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("huanjie"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(Files.readAllLines(folder.cluster().resolve("pg_hba.conf")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList())
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            assertThat(show(server, "unix_socket_directories")).isEmpty();
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(server, "data_checksums")).isEqualTo("on");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.programs().resolve("bin/postgres"))))
                    .isEqualTo("rwxr-xr-x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.cluster())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void nothingIsServedByAServerThatCouldLoseData() throws Exception {
        try (var server = PostgresServer.start(ServerFolder.fresh(), Optional.empty(), List.of("fsync=off"))) {
            refusesFor("fsync", server.store());
        }
    }

    @Test
    void aSettingBoundToTheApplicationsRoleIsSeenToo() throws Exception {
        try (var server = PostgresServer.start(ServerFolder.fresh().path())) {
            Durability.demand(server.store());
            try (var administrator = server.store().as(server.administrator())) {
                Sql.run(administrator, "ALTER ROLE huanjie_app SET synchronous_commit = off");
            }
            refusesFor("synchronous_commit", server.store());
        }
    }

    @Test
    void neitherAFileNorAlterSystemTurnsTheFlushingOff() throws Exception {
        var folder = ServerFolder.fresh();
        try (var server = PostgresServer.start(folder.path());
                var administrator = server.store().as(server.administrator())) {
            Sql.run(administrator, "ALTER SYSTEM SET fsync = off");
            Sql.run(administrator, "ALTER SYSTEM SET synchronous_commit = off");
            Sql.run(administrator, "ALTER SYSTEM SET full_page_writes = off");
        }
        try (var server = PostgresServer.start(folder.path())) {
            Durability.demand(server.store());
        }
    }

    @Test
    void dataOfAnotherVersionAreRefused() throws Exception {
        var folder = ServerFolder.fresh();
        PostgresServer.start(folder.path()).close();
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> PostgresServer.start(folder.path()))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.cluster.other-version"));
    }

    @Test
    void aFirstStartThatDiedHalfWayIsBegunAgain() throws Exception {
        var folder = ServerFolder.fresh();
        Files.createDirectories(folder.path().resolve("cluster.new/base"));
        Files.writeString(folder.path().resolve("cluster.new/PG_VERSION"), "18\n");
        PostgresServer.start(folder.path()).close();
        assertThat(folder.path().resolve("cluster.new")).doesNotExist();
    }

    @Test
    void whereRootMayNotMakeNamespacesTheServerRunsAsNobody() throws Exception {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"));
        var folder = ServerFolder.fresh();
        var programs = PostgresBinaries.unpackInto(folder.programs());
        var cluster = new Cluster(folder, programs, Unprivileged.OTHER_USER, new Secrets(folder.secrets()));
        cluster.ensure();
        try (var server = PostgresServer.start(FolderLock.take(folder), cluster, List.of())) {
            Durability.demand(server.store());
            assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().user())
                    .hasValue("nobody");
            assertThat(Files.getAttribute(folder.secrets(), "unix:uid")).isEqualTo(0);
        }
    }

    private static void refusesFor(String setting, Store store) {
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> Durability.demand(store))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(setting, "off"));
    }

    private static String show(PostgresServer server, String setting) throws SQLException {
        try (var connection = server.store().as(server.administrator());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
