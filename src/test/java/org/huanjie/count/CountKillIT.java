package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.huanjie.TestStores;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.server.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * 计票中断电 — a server killed with -9 while two tellers key some hundreds of ballots over a network that loses requests and answers: at the end
 * every acknowledged keying is in one sheet, once, and the totals are those of the paper.
 */
class CountKillIT {

    private static final long SEED = 20170304;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> KINDS =
            List.of("1 3 4 5", "2 3 4", "1 5 6 7", "2", "3 4", "0", "x1", "1 bx2", "1 2 3", "1 3 4 5 6");

    // each count has a store of its own: what the one before it left would stand in its way
    private final Path folder = Path.of(TestStores.own("count-kill") + "-" + NEXT.incrementAndGet());
    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final AtomicReference<URI> address = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostOrCountedTwice() throws Exception {
        count(2, 150);
    }

    @Tag("soak")
    @Test
    void manyKillsLoseNothingAndCountNothingTwice() throws Exception {
        count(200, 1_000);
    }

    private void count(int kills, int ballots) throws Exception {
        var paper = IntStream.range(0, ballots)
                .mapToObj(n -> KINDS.get(chance.nextInt(KINDS.size())))
                .toList();
        var server = start(ballots);
        var opened = ready(server);
        var devices = List.of(device(opened), device(opened));
        devices.get(0).signIn("teller-1");
        devices.get(1).signIn("teller-2");
        try (var tellers = Executors.newFixedThreadPool(2)) {
            var keying = List.of(
                    tellers.submit(task(() -> devices.get(0).key(paper, Map.of()))),
                    tellers.submit(task(() -> devices.get(1).key(paper, mistakes(paper)))));
            for (int kill = 1; kill <= kills; kill++) {
                waitFor(kill * 2 * ballots / (kills + 1), devices, keying);
                server.destroyForcibly().waitFor();
                server = start(0);
                ready(server);
            }
            for (var one : keying) {
                one.get();
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(cuts).hasPositiveValue();
        verify(paper, devices);
        System.out.printf(
                "%d kills with -9, %d lost requests or answers, %d keyings acknowledged, %d ballots each read once, totals as keyed%n",
                kills,
                cuts.get(),
                devices.stream()
                        .mapToInt(device -> device.acknowledged().size())
                        .sum(),
                ballots);
    }

    /** Twenty sheets that the second teller keys wrong at first. */
    private Map<Integer, String> mistakes(List<String> paper) {
        var mistakes = new HashMap<Integer, String>();
        while (mistakes.size() < 20) {
            int number = chance.nextInt(paper.size()) + 1;
            mistakes.put(number, paper.get(number - 1).equals("1 3") ? "2 3" : "1 3");
        }
        return mistakes;
    }

    private void verify(List<String> paper, List<KeyingDevice> devices) throws Exception {
        int ballots = paper.size();
        try (var server = PostgresServer.start(folder);
                var owner = DriverManager.getConnection(
                        server.store().url(),
                        server.store().owner().user(),
                        server.store().owner().password());
                var statement = owner.createStatement()) {
            var tokens = new ArrayList<UUID>();
            try (var row =
                    statement.executeQuery("SELECT number, token, second_token FROM count.sheet ORDER BY number")) {
                for (int number = 1; row.next(); number++) {
                    assertThat(row.getInt(1)).as("no number is missing").isEqualTo(number);
                    tokens.add(row.getObject(2, UUID.class));
                    tokens.add(row.getObject(3, UUID.class));
                }
            }
            assertThat(tokens).hasSize(2 * ballots).doesNotHaveDuplicates();
            var acknowledged = new HashSet<UUID>();
            devices.forEach(device -> acknowledged.addAll(device.acknowledged()));
            assertThat(acknowledged)
                    .as("all that stands in a sheet was acknowledged")
                    .containsAll(tokens);
            assertThat(acknowledged).as("beside the corrected keyings").hasSize(2 * ballots + 20);
            assertThat(number(statement, "SELECT read FROM count.sitting")).isEqualTo(ballots);
            assertThat(number(statement, "SELECT count(*) FROM count.keying")).isZero();
            assertThat(number(statement, "SELECT count(*) FROM count.difference"))
                    .isGreaterThanOrEqualTo(20);
            assertThat(number(statement, "SELECT count(*) FROM ledger.entry WHERE kind = 'count.sheet-read'"))
                    .isEqualTo(ballots);
            var counted = counted(owner);
            for (int code = 1; code <= 7; code++) {
                assertThat(counted.getOrDefault(code, 0))
                        .as("votes of code %d", code)
                        .isEqualTo(votes(paper, code));
            }
        }
    }

    /** The running sums, which an open count keeps sealed. */
    private Map<Integer, Integer> counted(Connection owner) throws Exception {
        var sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        var sitting = new SittingId(
                sql.sql("SELECT id FROM count.sitting").query(UUID.class).single());
        var keys = new DayKeys(DataFolder.at(folder).dayKeys());
        return new Tallies(sql, keys, JsonMapper.builder().build())
                .running(sitting)
                .orElseThrow()
                .sums()
                .votes();
    }

    // more names than seats void the part: one chair (codes 1 and 2), three members
    private static int votes(List<String> paper, int code) {
        int seats = code < 3 ? 1 : 3;
        return (int) paper.stream()
                .map(keys -> List.of(keys.split(" ")))
                .filter(keys -> keys.contains(Integer.toString(code)))
                .filter(keys -> keys.stream()
                                .filter(key -> key.matches(code < 3 ? "[12]" : "[3-7]"))
                                .count()
                        <= seats)
                .count();
    }

    private static int number(java.sql.Statement statement, String query) throws Exception {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void waitFor(int acknowledged, List<KeyingDevice> devices, List<Future<Void>> keying)
            throws Exception {
        while (devices.stream().mapToInt(device -> device.acknowledged().size()).sum() < acknowledged) {
            for (var one : keying) {
                if (one.isDone()) {
                    one.get(); // a device that gave up says why
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private KeyingDevice device(List<String> opened) {
        return new KeyingDevice(
                address::get,
                opened.get(2),
                opened.get(3),
                RandomGeneratorFactory.of("L64X128MixRandom").create(chance.nextLong()),
                cuts);
    }

    private List<String> ready(Process server) throws IOException {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(KilledServer.READY)) {
                var words = List.of(line.split(" "));
                address.set(URI.create("http://127.0.0.1:" + words.get(1)));
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return words;
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private Process start(int ballots) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dhuanjie.test.home=" + folder.toAbsolutePath(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledServer.class.getName(),
                        Integer.toString(ballots)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Void> task(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
