package org.huanjie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 断电一般的结束 — a program killed while it writes loses nothing that it was told is written, and leaves nothing that stays. */
class KillIT {

    private static final int KILLS_OF_THE_SOAK = 120;

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

    @Tag("soak")
    @Test
    void manyKillsLoseNothing() throws Exception {
        var chance = RandomGenerator.of("L64X128MixRandom");
        for (int kill = 1; kill <= KILLS_OF_THE_SOAK; kill++) {
            writeAndKill(chance.nextInt(1, 400));
        }
        try (var server = PostgresServer.start(folder.path())) {
            assertThat(rows(server)).isGreaterThanOrEqualTo(acknowledged);
        }
        System.out.printf("%d kills with -9, %d acknowledged rows, none lost%n", KILLS_OF_THE_SOAK, acknowledged);
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
