package org.huanjie.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.bench.County.Village;
import org.huanjie.count.keying.Restart;
import org.huanjie.store.scope.Scope;

/**
 * 公示板基准 — how long after the second teller's Enter those who watch the hall's board see the sheet, since everyone's moves by steps: two
 * tellers key at a steady pace over HTTP, all the others hold a line of server-sent events open. Each wait counts from when the keystroke was due, for each sheet and each watcher.
 */
public final class BigBoard implements Bench {

    private static final double LONGEST_MILLIS = 500;
    private static final int PER_SECOND = 2;
    private static final int WARM_UP = 20;
    private static final int MOST_SHEETS = 120;
    private static final long LAST_WAIT_SECONDS = 60;

    /** The one count of this store. */
    private static final UUID ONLY = new UUID(0, 1);

    private static final String TELLERS = """
            INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
              SELECT md5('teller/' || n)::uuid, 'bench-teller-' || n, 'bench ' || n, 'TELLER', '%1$s', a.password, now()
              FROM generate_series(1, 2) AS n, access.account a WHERE a.sign_in_name = 'bench-%1$s';
            INSERT INTO polling.staff (election, village, role, name, present)
              SELECT '%2$s', '%1$s', 'TELLER', 'bench ' || n, true FROM generate_series(1, 2) AS n;
            INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
              SELECT '%2$s', '%1$s', 'bench-teller-' || n, 'TELLER', 'bench ' || n, 'witness', now()
              FROM generate_series(1, 2) AS n""";

    private static final String SITTING = """
            INSERT INTO count.sitting (id, election, round, village, body, mode, opened_at, opened_by, recovered)
              VALUES ('%1$s', '%2$s', 'FIRST', '%3$s', 'VILLAGERS_COMMITTEE', 'TWO', now(), 'bench', %4$d);
            INSERT INTO count.post (sitting, village, post, place, seats)
              VALUES ('%1$s', '%3$s', 'CHAIR', 0, 1), ('%1$s', '%3$s', 'MEMBER', 1, 3);
            INSERT INTO count.name (sitting, village, code, post, person, label, sex, source)
              SELECT '%1$s', '%3$s', n, CASE WHEN n < 3 THEN 'CHAIR' ELSE 'MEMBER' END, gen_random_uuid(), 'bench ' || n, 'FEMALE',
                'CANDIDATE' FROM generate_series(1, 7) AS n;
            INSERT INTO count.side (sitting, side, village) VALUES ('%1$s', 'A', '%3$s'), ('%1$s', 'B', '%3$s')""";

    private final int watchers;

    public BigBoard(int watchers) {
        this.watchers = watchers;
    }

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        var county = County.on(environment);
        county.poll();
        var village = county.villages().getFirst();
        int sheets = WARM_UP + Math.min(environment.size().requests(), MOST_SHEETS);
        county.run(TELLERS.formatted(village.code(), village.election()));
        county.stage("COUNTING");
        county.run(SITTING.formatted(ONLY, village.election(), village.code(), sheets));
        begin(environment, village);
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var tellers = List.of(teller(environment, http, village, 1), teller(environment, http, village, 2));
            try (var audience = new Audience(http, tellers.getFirst().line(board(village)), sheets, WARM_UP)) {
                environment.say().accept("watchers");
                audience.fill(watchers);
                environment.say().accept("sheets");
                key(sheets, audience, tellers, village);
                audience.await(LAST_WAIT_SECONDS);
                return List.of(Measure.atMost(1, "board.p99", "ms", new Pair(audience.p99Millis(), LONGEST_MILLIS)));
            }
        }
    }

    // the sitting was put there by hand: its key and its sealed sums come with the service that begins a count anew
    private static void begin(BenchEnvironment environment, Village village) {
        var by = new SignedIn(ONLY, "bench", "bench", Role.ELECTION_COMMITTEE, village.code());
        Scope.of(village.code()).run(() -> {
            var _ = environment.modules().getBean(Restart.class).anew(village.election(), by);
        });
    }

    private static void key(int sheets, Audience audience, List<Visitor> tellers, Village village)
            throws IOException, InterruptedException {
        long pace = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long began = System.nanoTime() + pace;
        for (int number = 1; number <= sheets; number++) {
            long due = began + number * pace;
            waitUntil(due - pace / 2);
            key(tellers.getFirst(), village, new UUID(1, number), number);
            waitUntil(due);
            audience.due(number, due);
            key(tellers.getLast(), village, new UUID(2, number), number);
        }
    }

    private static void key(Visitor teller, Village village, UUID token, int number)
            throws IOException, InterruptedException {
        var _ = teller.part(
                page(village) + "/keying",
                Map.of(
                        "sitting", ONLY.toString(),
                        "token", token.toString(),
                        "number", Integer.toString(number),
                        "keys", number % 2 == 0 ? "1 3 4 5" : "2 5 6"));
    }

    private static Visitor teller(BenchEnvironment environment, HttpClient http, Village village, int n)
            throws IOException, InterruptedException {
        var teller = new Visitor(http, environment.address());
        var _ = teller.signIn("bench-teller-" + n, County.PASSWORD);
        var _ = teller.page(page(village));
        return teller;
    }

    private static String page(Village village) {
        return "/villages/" + village.code() + "/count/villagers-committee";
    }

    private static String board(Village village) {
        return page(village) + "/board/events";
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
