package org.huanjie.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.huanjie.store.backup.BackupFile;
import org.huanjie.store.backup.Catalogue;
import org.huanjie.store.backup.Manifest;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.huanjie.store.server.Outside;
import org.huanjie.store.server.OutsideServer;
import org.huanjie.store.server.PostgresServer;
import org.postgresql.PGConnection;

/**
 * 恢复 — brings a backup back into an empty store: the tables as its program made them, then its rows, all or none.
 *
 * <p>Triggers rest meanwhile: the rows were checked when they were written, and some tables refuse all but new ones.
 */
public final class Restore {

    private final BackupFile file;
    private final Path path;

    private Restore(BackupFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    /** Into this folder, which must be empty or not there; after a failure it is empty again. */
    public static Manifest into(DataFolder folder, Path path) {
        if (!folder.isEmpty()) {
            throw new StoreRefusal("store.restore.not-empty", folder.path());
        }
        try (var file = BackupFile.open(path)) {
            return new Restore(file, path).intoFolder(folder);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** Into an outside database without tables; the folder takes the keys and the application's password. */
    public static Manifest into(DataFolder folder, Outside outside, Path path) {
        try (var file = BackupFile.open(path)) {
            var store = OutsideServer.enter(outside, folder);
            var restore = new Restore(file, path);
            restore.refuseTables(store);
            restore.load(store, store.owner());
            restore.keysInto(folder);
            return file.manifest();
        } catch (IOException | SQLException e) {
            throw failed(path, e);
        }
    }

    private Manifest intoFolder(DataFolder folder) throws IOException {
        boolean done = false;
        try {
            try (var server = PostgresServer.start(folder.path())) {
                load(server.store(), server.administrator());
            }
            keysInto(folder);
            done = true;
            return file.manifest();
        } catch (SQLException e) {
            throw failed(path, e);
        } finally {
            if (!done) {
                PrivateFiles.deleteTree(folder.path());
                PrivateFiles.folder(folder.path());
            }
        }
    }

    private void refuseTables(Store store) throws SQLException {
        try (var owner = store.asOwner()) {
            if (new Catalogue(owner).schema().isPresent()) {
                throw new StoreRefusal("store.restore.not-empty", store.url());
            }
        }
    }

    private void load(Store store, Store.Login loader) throws SQLException, IOException {
        migrate(store);
        try (var connection = store.as(loader)) {
            connection.setAutoCommit(false);
            restTriggers(connection, loader);
            refuseOtherTables(connection);
            empty(connection);
            for (var table : file.manifest().tables()) {
                load(connection.unwrap(PGConnection.class), table);
            }
            continueNumbers(connection);
            connection.commit();
        }
    }

    private void migrate(Store store) {
        var wanted = MigrationVersion.fromVersion(file.manifest().schema());
        var settings = Flyway.configure()
                .dataSource(store.url(), store.owner().user(), store.owner().password())
                .locations(Migrations.LOCATION);
        if (Arrays.stream(settings.load().info().all()).noneMatch(known -> wanted.equals(known.getVersion()))) {
            throw new StoreRefusal("store.restore.newer", path, file.manifest().schema());
        }
        settings.target(wanted).load().migrate();
    }

    private static void restTriggers(Connection connection, Store.Login loader) throws SQLException {
        try {
            Sql.run(connection, "SET LOCAL session_replication_role = 'replica'");
            Sql.run(connection, "SET LOCAL datestyle = 'ISO, YMD'");
        } catch (SQLException e) {
            throw new StoreRefusal("store.restore.no-right", loader.user()).causedBy(e);
        }
    }

    private void refuseOtherTables(Connection connection) throws SQLException {
        var ours = new Catalogue(connection).tables();
        var theirs = file.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns));
        if (!ours.equals(theirs)) {
            throw new StoreRefusal("store.restore.damaged", path, Manifest.ENTRY);
        }
    }

    // migrations bring rows of their own, which are in the backup too
    private void empty(Connection connection) throws SQLException {
        var all = file.manifest().tables().stream()
                .map(table -> Catalogue.quoted(table.name()))
                .collect(Collectors.joining(", "));
        // a momentary table may refer to one that is brought back; there is nothing in it yet
        Sql.run(connection, "TRUNCATE " + all + " CASCADE");
    }

    private void load(PGConnection connection, Manifest.Table table) throws SQLException, IOException {
        try (var rows = file.rows(table)) {
            long loaded = connection
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + Catalogue.quoted(table.name()) + " (" + table.columnList() + ") FROM STDIN",
                            rows);
            if (loaded != table.rows()) {
                throw new StoreRefusal("store.restore.damaged", path, table.entry());
            }
        }
    }

    private void continueNumbers(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            for (var sequence : file.manifest().sequences()) {
                set.setString(1, Catalogue.quoted(sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void keysInto(DataFolder folder) throws IOException {
        for (var key : file.manifest().keys()) {
            PrivateFiles.folder(folder.keys());
            var target = folder.keys().resolve(key.file());
            if (!Files.exists(target)) {
                PrivateFiles.write(target, new String(file.key(key), StandardCharsets.UTF_8));
            }
        }
    }

    private static StoreRefusal failed(Path path, Exception cause) {
        return new StoreRefusal("store.restore.failed", path, String.valueOf(cause.getMessage())).causedBy(cause);
    }

    /** Whether whoever brings it back must still put the keys in place. */
    public static boolean needsKeys(Manifest manifest) {
        return Optional.of(manifest).filter(m -> m.keys().isEmpty()).isPresent();
    }
}
