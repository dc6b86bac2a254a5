package org.huanjie.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.huanjie.store.Migrations;
import org.huanjie.store.Restore;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.server.PostgresServer;
import org.huanjie.store.server.ServerFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 备份与恢复 — what is saved comes back, table by table; what is damaged brings nothing back. */
public class BackupIT {

    @TempDir
    static Path temporary;

    private static final DataFolder HOME = ServerFolder.fresh();
    private static PostgresServer server;
    private static Path saved = Path.of("");

    // here, and not with the class: others call migrated(), and nobody would stop a server that they had started so
    @BeforeAll
    static void fillAndSave() throws Exception {
        server = PostgresServer.start(HOME.path());
        migrated(server.store());
        Vault.in(HOME.keys());
        try (var owner = server.store().asOwner()) {
            Sql.run(owner, """
                    INSERT INTO region.division (code, name, parent, source_name, pinyin, initials, edition)
                    SELECT '9' || n, E'测试\\t县\\n"' || n, '', '县', 'xian', 'x', 2017 FROM generate_series(10001, 10050) n""");
            Sql.run(owner, """
                    INSERT INTO ledger.entry (at, kind, village, by, facts)
                    SELECT '2017-03-04 08:00+08', 'test', '910001100200', 'test', '{"n": "一\\n二"}' FROM generate_series(1, 7)""");
        }
        saved = temporary.resolve("saved.zip");
        new Backup(Clock.systemUTC()).write(server.store(), saved, Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyTableComesBackAsItWas() throws Exception {
        var folder = DataFolder.at(ServerFolder.path());
        var manifest = Restore.into(folder, saved);
        assertThat(manifest.rows()).isGreaterThanOrEqualTo(57);
        try (var restored = PostgresServer.start(folder.path());
                var here = server.store().asOwner();
                var there = restored.store().asOwner()) {
            var before = contents(here);
            assertThat(before).containsKeys("region.division", "ledger.entry", "election.step", "access.account");
            assertThat(contents(there)).isEqualTo(before);
            // the next number follows the last, and the application is as shut out as before
            Sql.run(there, """
                    INSERT INTO ledger.entry (at, kind, village, by, facts) VALUES (now(), 'test', '910001100200', 'test', '{}')""");
            assertThat(Sql.exists(there, "SELECT FROM ledger.entry WHERE seq > 7 AND kind = ?", "test"))
                    .isTrue();
            assertThatExceptionOfType(java.sql.SQLException.class)
                    .isThrownBy(() -> Sql.run(there, "UPDATE ledger.entry SET kind = 'x'"))
                    .withMessageContaining("never changed");
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndNothingIsOverwritten() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                .isEqualTo("rw-------");
        refuses(
                "store.backup.exists",
                () -> new Backup(Clock.systemUTC()).write(server.store(), saved, Optional.empty()));
        assertThat(saved.resolveSibling("saved.zip.part")).doesNotExist();
    }

    @Test
    void keysAreInTheFileOnlyWhenAskedFor() throws Exception {
        try (var zip = new ZipFile(saved.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.startsWith("keys/"));
        }
        var file = temporary.resolve("with-keys.zip");
        new Backup(Clock.systemUTC()).write(server.store(), file, Optional.of(HOME.keys()));
        var folder = DataFolder.at(ServerFolder.path());
        Restore.into(folder, file);
        assertThat(Files.readString(folder.keys().resolve("seal.json")))
                .isEqualTo(Files.readString(HOME.keys().resolve("seal.json")));
    }

    @Test
    void signedInPeoplesSessionsAreNotInTheFile() throws Exception {
        try (var zip = new ZipFile(saved.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("session"))
                    .noneMatch(name ->
                            name.contains("count.running")) // what a sheet marked lives in no file, not even sealed
                    .noneMatch(name -> name.contains("count.keying"));
        }
    }

    @Test
    void aDamagedFileBringsNothingBack() throws Exception {
        var cut = Files.copy(saved, temporary.resolve("cut.zip"));
        try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        bringsNothingBack(cut, "store.restore.damaged");
        bringsNothingBack(Files.writeString(temporary.resolve("text.zip"), "not a backup"), "store.restore.damaged");
        bringsNothingBack(temporary.resolve("nowhere.zip"), "store.restore.damaged");
    }

    @Test
    void anAlteredTableBringsNothingBack() throws Exception {
        bringsNothingBack(altered("tables/region.division", "测试", "考试"), "store.restore.damaged");
    }

    @Test
    void aFileOfANewerProgramBringsNothingBack() throws Exception {
        bringsNothingBack(
                altered("manifest.json", "\"schema\" : \"2026", "\"schema\" : \"3026"), "store.restore.newer");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws Exception {
        var folder = DataFolder.at(ServerFolder.path());
        Files.writeString(folder.path().resolve("mine"), "mine");
        refuses("store.restore.not-empty", () -> Restore.into(folder, saved));
        assertThat(folder.path().resolve("mine")).hasContent("mine");
    }

    @Test
    void aDatabaseWithoutTablesHasNothingToSave() {
        try (var empty = PostgresServer.start(ServerFolder.fresh().path())) {
            var file = temporary.resolve("empty.zip");
            refuses(
                    "store.backup.nothing",
                    () -> new Backup(Clock.systemUTC()).write(empty.store(), file, Optional.empty()));
            assertThat(file).doesNotExist();
        }
    }

    private static void bringsNothingBack(Path file, String key) {
        var folder = DataFolder.at(ServerFolder.path());
        refuses(key, () -> Restore.into(folder, file));
        assertThat(folder.isEmpty()).isTrue();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Path altered(String entry, String from, String to) throws IOException {
        var target = temporary.resolve("altered-" + entry.hashCode() + ".zip");
        try (var zip = new ZipFile(saved.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var each : zip.stream().toList()) {
                var text = new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(!each.getName().equals(entry) || text.contains(from)).isTrue();
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write((each.getName().equals(entry) ? text.replace(from, to) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    public static void migrated(Store store) {
        Flyway.configure()
                .dataSource(store.url(), store.owner().user(), store.owner().password())
                .locations(Migrations.LOCATION)
                .load()
                .migrate();
    }

    /** Every table's rows as text in one order, and every sequence's place. */
    private static Map<String, String> contents(Connection connection) throws Exception {
        var contents = new HashMap<String, String>();
        var catalogue = new Catalogue(connection);
        for (var table : catalogue.tables().keySet()) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM "
                            + Catalogue.quoted(table) + " t")) {
                row.next();
                contents.put(table, String.valueOf(row.getString(1)));
            }
        }
        catalogue.sequences().forEach(sequence -> contents.put(sequence.name(), sequence.toString()));
        return contents;
    }
}
