package org.huanjie.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.bench.LoopbackGateway;
import org.huanjie.bench.LoopbackGateway.Mood;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 投递中断电 — nodes killed with -9 while they work the outbox off against a gateway that is slow, lies, hangs up and dies, and reports twice and
 * out of order: every message is at the gateway once, and none is missing.
 */
@HuanjieIT
class OutboxKillIT {

    private static final long SEED = 20170304;
    private static final int NOBODY_EVERY = 97;

    @Autowired
    Outbox outbox;

    @Autowired
    ContactPoints points;

    @Autowired
    GatewayReports reports;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Places places;

    @Autowired
    DataFolder folder;

    private final Random chance = new Random(SEED);
    private volatile boolean dead;

    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        send(2_000, 4);
    }

    @Tag("soak")
    @Test
    void manyMessagesAndManyKillsLoseNothingAndDoubleNothing() throws Exception {
        send(100_000, 60);
    }

    private void send(int messages, int kills) throws Exception {
        var village = places.newCounty(1, 1).village();
        var scope = Scope.of(village);
        var keys = put(scope, village, messages);
        var reported = new HashSet<UUID>();
        try (var gateway = new LoopbackGateway(2_000, this::mood)) {
            var node = node(gateway);
            try {
                for (int kill = 1; kill <= kills; kill++) {
                    long until = (long) kill * messages / (kills + 1);
                    waitFor(
                            () -> {
                                report(gateway, reported, false);
                                return gateway.has().size() >= until;
                            },
                            node);
                    dead = kill % 2 == 0; // every other time the gateway dies too, and is back with the next node
                    node.destroyForcibly().waitFor();
                    node = node(gateway);
                    dead = false;
                }
                var living = node;
                waitFor(
                        () -> {
                            report(gateway, reported, handed(scope) == 0);
                            return unsettled(scope) == 0;
                        },
                        living);
            } finally {
                node.destroyForcibly().waitFor();
            }
            verify(scope, keys, gateway);
            System.out.printf(
                    "%d messages, %d kills with -9, asked %d times, %d of them again: nothing lost, nothing doubled%n",
                    messages, kills, gateway.asked(), gateway.again());
        }
    }

    /** One number in so many is nobody's; else the mood is of the moment. */
    private int mood(UUID key) {
        if (nobody(key)) {
            return Mood.NOBODY.ordinal();
        }
        if (dead) {
            return Mood.DEAD.ordinal();
        }
        int dice;
        synchronized (chance) {
            dice = chance.nextInt(100);
        }
        var mood = dice < 90
                ? Mood.TAKES
                : List.of(Mood.SLOW, Mood.DENIES, Mood.BUSY, Mood.HANGS_UP).get(dice % 4);
        return mood.ordinal();
    }

    private static boolean nobody(UUID key) {
        return Math.floorMod(key.hashCode(), NOBODY_EVERY) == 0;
    }

    private Set<UUID> put(Scope scope, String village, int messages) {
        var now = OffsetDateTime.now(Clock.system(OutboxNode.HERE));
        var letters = IntStream.range(0, messages)
                .mapToObj(n -> letter(village, n, now))
                .toList();
        assertThat(scope.call(() -> transactions.<Integer>execute(status -> outbox.put(letters, now))))
                .isEqualTo(messages);
        assertThat(scope.call(() -> transactions.<Integer>execute(status -> outbox.put(letters, now))))
                .as("who has had it gets it once")
                .isZero();
        return new HashSet<>(letters.stream().map(Letter::id).toList());
    }

    private Letter letter(String village, int n, OffsetDateTime now) {
        var number = "138%08d".formatted(n);
        var person = UUID.nameUUIDFromBytes((village + n).getBytes(StandardCharsets.UTF_8));
        return new Letter(
                UUID.randomUUID(),
                Optional.empty(),
                new Recipient(person, "某人", village, false, true),
                new Letter.About(Purpose.NOTICE, "test", Turn.FIRST),
                Route.SMS,
                Optional.of(new ContactPoints.Opened(
                        person, ContactKind.PHONE, new Address(number, "138****0000"), points.mark(number))),
                "【测】三月四日投票。",
                1,
                5,
                now,
                now.toLocalDate().plusDays(90));
    }

    private Process node(LoopbackGateway gateway) throws IOException {
        var store = TestStore.server().store();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OutboxNode.class.getName(),
                        store.url(),
                        store.application().user(),
                        store.application().password(),
                        keys().toString(),
                        gateway.address().toString())
                .inheritIO()
                .start();
    }

    private Path keys() {
        return folder.path().resolve("keys");
    }

    /**
     * What the gateway has and has not told yet, twice and in any order, among reports of what it never had; of a third it says nothing until
     * the last, so that what it denied is given to it again.
     */
    private void report(LoopbackGateway gateway, Set<UUID> told, boolean last) {
        var all = new ArrayList<GatewayReport>();
        var now = gateway.has().keySet().stream().filter(key -> last || Math.floorMod(key.hashCode(), 3) != 0);
        now.filter(told::add).forEach(key -> {
            all.add(said(key, MessageState.DELIVERED));
            all.add(said(key, MessageState.ACCEPTED));
            all.add(said(key, MessageState.DELIVERED));
            all.add(said(UUID.randomUUID(), MessageState.DELIVERED));
        });
        synchronized (chance) {
            Collections.shuffle(all, chance);
        }
        assertThat(reports.take(all)).isEqualTo(3 * all.size() / 4);
    }

    private static GatewayReport said(UUID key, MessageState state) {
        return new GatewayReport(key, state, null, null, false);
    }

    private long handed(Scope scope) {
        return count(scope, "'QUEUED', 'HANDED'");
    }

    private long unsettled(Scope scope) {
        return count(scope, "'QUEUED', 'HANDED', 'ACCEPTED'");
    }

    private long count(Scope scope, String states) {
        return scope.call(() -> transactions.execute(
                status -> sql.sql("SELECT count(*) FROM messaging.message WHERE state IN (" + states + ")")
                        .query(Long.class)
                        .single()));
    }

    private void verify(Scope scope, Set<UUID> keys, LoopbackGateway gateway) {
        var states = scope.call(() -> transactions.execute(status -> sql.sql("SELECT id, state FROM messaging.message")
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("state")))
                .list()));
        assertThat(states).extracting(Map.Entry::getKey).hasSize(keys.size()).containsAll(keys);
        assertThat(states)
                .allSatisfy(
                        one -> assertThat(one.getValue()).isEqualTo(nobody(one.getKey()) ? "BOUNCED" : "DELIVERED"));
        // what other tests left waiting is there too
        var there = new HashSet<>(gateway.has().keySet());
        there.retainAll(keys);
        assertThat(there)
                .as("at the gateway once, by key")
                .isEqualTo(keys.stream().filter(key -> !nobody(key)).collect(Collectors.toSet()));
        assertThat(there.stream().map(gateway.has()::get))
                .as("a telephone each")
                .doesNotHaveDuplicates();
        assertThat(gateway.again()).as("what it had was given to it again").isPositive();
    }

    private static void waitFor(BooleanSupplier reached, Process node) {
        while (!reached.getAsBoolean()) {
            assertThat(node.isAlive()).isTrue();
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
