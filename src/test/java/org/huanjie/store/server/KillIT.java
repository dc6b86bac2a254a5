package org.huanjie.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.StoreRefusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** 断电一般的结束 — a program killed while it writes loses nothing that it was told is written, and leaves nothing that stays. */
class KillIT {

    private static final int KILLS_OF_THE_SOAK = 200;
    private static final Duration LIMIT_OF_THE_SOAK = Duration.ofMinutes(12);

    private final DataFolder folder = ServerFolder.fresh();
    private long acknowledged;

    @Test
    void nothingAcknowledgedIsLostAndTheOrphanIsReplaced() throws Exception {
        var orphan = writeAndKill(200);
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its program")
                .hasValueSatisfying(ProcessHandle::isAlive);
        try (var server = PostgresServer.start(folder.path())) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(rows(server)).isGreaterThanOrEqualTo(acknowledged);
            Durability.demand(server.store());
        }
    }

    @Test
    void aSecondStartOnTheSameFolderRefuses() throws Exception {
        var writer = start();
        try (var lines = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isNotNull();
            assertThatExceptionOfType(StoreRefusal.class)
                    .isThrownBy(() -> PostgresServer.start(folder.path()))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.folder.in-use"));
            assertThat(PostgresServer.running(folder)).isPresent();
        } finally {
            writer.destroyForcibly().waitFor();
            PostgresServer.start(folder.path()).close();
        }
    }

    @Test
    void aNumberGivenToAStrangerSinceDoesNotHinderTheStart() throws Exception {
        PostgresServer.start(folder.path()).close();
        PrivateFiles.write(
                PidFile.path(folder),
                ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n1\n5432\n\n127.0.0.1\n\n");
        PostgresServer.start(folder.path()).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void sessionsAtWorkThatOutliveAKilledDatabaseDoNotHinderTheStart() throws Exception {
        var server = PostgresServer.start(folder.path());
        var database = ProcessHandle.of(server.pid()).orElseThrow();
        var busy = server.store().asOwner();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            long session = busy.unwrap(PGConnection.class).getBackendPID();
            var endless = work.submit(
                    () -> Sql.exists(busy, "SELECT FROM generate_series(1, 1000000000) n WHERE n::text = ?", "none"));
            assertThat(works(server, session)).isTrue();
            Orphan.send("KILL", database);
            database.onExit().join();
            server.close();
            assertThat(ProcessHandle.of(session)).as("the session works on").isPresent();
            try (var again = PostgresServer.start(folder.path())) {
                Durability.demand(again.store());
            }
            assertThat(ProcessHandle.of(session).filter(ProcessHandle::isAlive)).isEmpty();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(endless::get);
        }
    }

    /** Every third time the database is killed with its program: what it had not written to its files comes back from its log. */
    @Tag("soak")
    @Test
    void manyKillsLoseNothing() throws Exception {
        var chance = RandomGenerator.of("L64X128MixRandom");
        var began = Instant.now();
        int kills = 0;
        long before = 0;
        while (kills < KILLS_OF_THE_SOAK && Instant.now().isBefore(began.plus(LIMIT_OF_THE_SOAK))) {
            long server = writeAndKill(chance.nextInt(1, 400));
            assertThat(server).as("each start has a server of its own").isNotEqualTo(before);
            assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive))
                    .as("the orphan is stopped")
                    .isEmpty();
            before = server;
            if (++kills % 3 == 0) {
                killWithItsChildren(server);
            }
        }
        long written;
        try (var server = PostgresServer.start(folder.path())) {
            written = rows(server);
        }
        assertThat(written).isGreaterThanOrEqualTo(acknowledged);
        System.out.printf(
                "%d kills with -9, every third with its database, %d rows acknowledged, %d found, %d lost%n",
                kills, acknowledged, written, Math.max(0, acknowledged - written));
    }

    /** Waits until this session is at work on what it was given. */
    private static boolean works(PostgresServer server, long session) throws SQLException {
        try (var administrator = server.store().as(server.administrator())) {
            while (!Sql.exists(
                    administrator,
                    "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series%' AND pid = ?::int",
                    Long.toString(session))) {
                LockSupport.parkNanos(1_000_000);
            }
            return true;
        }
    }

    private static void killWithItsChildren(long server) {
        var postmaster = ProcessHandle.of(server).orElseThrow();
        // the server first, else it begins to recover from the death of the others
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(process -> Orphan.send("KILL", process));
        all.forEach(process -> process.onExit().join());
    }

    /** Lets a program write until so many rows are acknowledged, kills it with -9 and gives its server's process number. */
    private long writeAndKill(int rows) throws IOException, InterruptedException {
        var writer = start();
        try (var lines = writer.inputReader(StandardCharsets.UTF_8)) {
            long first = acknowledge(lines);
            assertThat(first).as("nothing that was acknowledged before is gone").isGreaterThan(0);
            for (int i = 1; i < rows; i++) {
                acknowledge(lines);
            }
            // not by Java, which would also close our end of its output
            Orphan.send("KILL", writer.toHandle());
            drain(lines);
            writer.waitFor();
        }
        return PidFile.of(folder).orElseThrow().pid();
    }

    private long acknowledge(BufferedReader lines) throws IOException {
        long number = Long.parseLong(lines.readLine());
        assertThat(number).isGreaterThan(acknowledged);
        acknowledged = number;
        return number;
    }

    // what it had printed before it died was acknowledged too; the last line may be cut
    private void drain(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            acknowledged = Math.max(
                    acknowledged, line.length() < Long.toString(acknowledged).length() ? 0 : Long.parseLong(line));
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWriter.class.getName(),
                        folder.path().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long rows(PostgresServer server) throws Exception {
        try (var owner = server.store().asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT count(*), max(n) FROM written")) {
            row.next();
            assertThat(row.getLong(1)).as("no number is missing").isEqualTo(row.getLong(2));
            return row.getLong(1);
        }
    }
}
