package org.huanjie.store.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.postgresql.PGConnection;

/**
 * 备份 — all tables as they were at one instant, in one file, while everyone works on.
 *
 * <p>Sealed values stay sealed: without the vault's keys the file shows nobody's number, and with the file alone nobody can bring
 * it back whole. The keys are kept apart, or put in when asked for.
 */
public final class Backup {

    private final Clock clock;

    public Backup(Clock clock) {
        this.clock = clock;
    }

    /** Writes the file, mode 0600, whole or not at all; refuses a place where something lies. */
    public Manifest write(Store store, Path file, Optional<Path> keys) {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new StoreRefusal("store.backup.exists", file);
            }
            if (file.toAbsolutePath().getParent() instanceof Path above && !Files.exists(above)) {
                PrivateFiles.folder(above);
            }
            var manifest = write(store, PrivateFiles.empty(beside), keys, file);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new StoreRefusal("store.backup.failed", file, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private Manifest write(Store store, Path beside, Optional<Path> keys, Path file) throws IOException, SQLException {
        try (var owner = store.asOwner();
                var channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            beginSnapshot(owner);
            var catalogue = new Catalogue(owner);
            var schema = catalogue.schema().orElseThrow(() -> new StoreRefusal("store.backup.nothing", file));
            var tables = tables(catalogue, owner.unwrap(PGConnection.class), zip);
            // read after the rows, so that no number among them can be given again
            var manifest = new Manifest(
                    Manifest.FORMAT, schema, OffsetDateTime.now(clock), tables, catalogue.sequences(), keys(keys, zip));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(zip);
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static void beginSnapshot(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        Sql.run(owner, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        Sql.run(owner, "SET LOCAL datestyle = 'ISO, YMD'");
    }

    private static List<Manifest.Table> tables(Catalogue catalogue, PGConnection rows, ZipOutputStream zip)
            throws SQLException, IOException {
        var tables = new ArrayList<Manifest.Table>();
        for (var each : catalogue.tables().entrySet()) {
            var table = new Manifest.Table(each.getKey(), List.copyOf(each.getValue()), 0, "");
            zip.putNextEntry(new ZipEntry(table.entry()));
            var digest = new DigestOutputStream(unclosed(zip), Digests.sha256());
            long count = rows.getCopyAPI()
                    .copyOut(
                            "COPY " + Catalogue.quoted(table.name()) + " (" + table.columnList() + ") TO STDOUT",
                            digest);
            zip.closeEntry();
            tables.add(
                    new Manifest.Table(table.name(), table.columns(), count, Digests.hex(digest.getMessageDigest())));
        }
        return tables;
    }

    private static List<Manifest.Key> keys(Optional<Path> folder, ZipOutputStream zip) throws IOException {
        var keys = new ArrayList<Manifest.Key>();
        if (folder.isPresent()) {
            try (var files = Files.newDirectoryStream(folder.get(), "*.json")) {
                for (var file : files) {
                    var bytes = Files.readAllBytes(file);
                    var digest = Digests.sha256();
                    digest.update(bytes);
                    var key = new Manifest.Key(String.valueOf(file.getFileName()), Digests.hex(digest));
                    zip.putNextEntry(new ZipEntry(key.entry()));
                    zip.write(bytes);
                    zip.closeEntry();
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }
}
