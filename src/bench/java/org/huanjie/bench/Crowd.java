package org.huanjie.bench;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huanjie.bench.County.Village;

/**
 * 人群基准 — how long the village's readers wait while a crowd makes the server compute: two bring the worst file of each kind again and
 * again, forty sign in at once again and again; against the same readers with nobody else about. 200 readers each ask for a page once a
 * second, and each wait counts from when the page was asked for.
 */
public final class Crowd implements Bench {

    private static final double MOST_RATIO = 5;
    private static final double LONGEST_MILLIS = 1_000;
    private static final int UPLOADERS_A_KIND = 2;

    /** Of each of the bench's eight clients: readers, and people at the door. */
    private static final int READERS = 25;

    private static final int AT_THE_DOOR = 5;
    private static final int ORDINARILY = 8;
    private static final int MEGABYTES = 20;
    private static final int SECONDS = 1_000 / 20;

    private static final String TEAM = """
            INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
              SELECT md5('team/' || v.village)::uuid, 'bench-team-' || v.n, 'bench', 'VILLAGE_TEAM', v.village, a.password, now()
              FROM bench.village v, access.account a WHERE a.sign_in_name = 'bench-leader'""";

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        var county = County.on(environment);
        county.poll();
        county.run(TEAM);
        var villages = county.villages();
        environment.say().accept("files");
        var files = WorstFiles.of(Math.max(1, MEGABYTES * environment.size().clients() / ORDINARILY));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            environment.say().accept("warm-up");
            var _ = readers(environment, http, villages);
            environment.say().accept("rounds");
            var waits = new ArrayList<Pair>();
            for (int round = 0; round < environment.size().rounds(); round++) {
                double alone = readers(environment, http, villages);
                waits.add(new Pair(amidTheCrowd(environment, http, villages, files), alone));
            }
            var wait = Pair.medians(waits);
            return List.of(
                    Measure.atMost(MOST_RATIO, "crowd.ratio", "ms", wait),
                    Measure.atMost(1, "crowd.p99", "ms", new Pair(wait.ours(), LONGEST_MILLIS)));
        }
    }

    // whoever waits for the crowd to go home must have told it to: the loops end with the flag alone
    private double amidTheCrowd(
            BenchEnvironment environment, HttpClient http, List<Village> villages, Map<String, byte[]> files)
            throws Exception {
        var errands = errands(environment, http, villages, files);
        var goingOn = new AtomicBoolean(true);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = errands.stream()
                    .map(errand -> people.submit(again(goingOn, errand)))
                    .toList();
            double wait;
            try {
                wait = readers(environment, http, villages);
            } finally {
                goingOn.set(false);
            }
            demandAnswers(all, AT_THE_DOOR * environment.size().clients());
            return wait;
        }
    }

    // readers who wait little while nobody gets in would be bought with the others' work; who is at the door stands
    // last
    private static void demandAnswers(List<Future<Integer>> crowd, int atTheDoor) throws Exception {
        int answered = 0;
        for (int n = 0; n < crowd.size(); n++) {
            int times = crowd.get(n).get();
            answered += n < crowd.size() - atTheDoor ? 0 : times;
        }
        if (answered == 0) {
            throw new IllegalStateException("nobody at the door was ever let in");
        }
    }

    // those who bring files sign in before the crowd is there
    private static List<Errand> errands(
            BenchEnvironment environment, HttpClient http, List<Village> villages, Map<String, byte[]> files)
            throws Exception {
        var errands = new ArrayList<Errand>();
        var kinds = List.copyOf(files.entrySet());
        for (int n = 0; n < UPLOADERS_A_KIND * kinds.size(); n++) {
            errands.add(uploader(environment, http, villages, n, kinds.get(n % kinds.size())));
        }
        for (int n = 0; n < AT_THE_DOOR * environment.size().clients(); n++) {
            int mine = n;
            errands.add(() -> signIn(environment, villages, mine));
        }
        return errands;
    }

    /** What somebody of the crowd does once. */
    @FunctionalInterface
    private interface Errand {
        void run() throws Exception;
    }

    // says how often it was done; the crowd is there from before the first reader until after the last
    private static Callable<Integer> again(AtomicBoolean goingOn, Errand errand) {
        return () -> {
            int times = 0;
            do {
                times += answered(errand);
            } while (goingOn.get());
            return times;
        };
    }

    // whose line breaks off, or who is told that the server is busy, comes again, as people do
    private static int answered(Errand errand) throws InterruptedException {
        try {
            errand.run();
            return 1;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return 0;
        }
    }

    private static Errand uploader(
            BenchEnvironment environment,
            HttpClient http,
            List<Village> villages,
            int n,
            Map.Entry<String, byte[]> file)
            throws Exception {
        var village = villages.get(n % villages.size());
        var team = new Visitor(http, environment.address());
        var _ = team.signIn("bench-team-" + n % villages.size(), County.PASSWORD);
        var path = "/villages/" + village.code() + "/readiness/files";
        var _ = team.page(path);
        return () -> team.upload(path, file.getKey(), file.getValue());
    }

    // each from an address of its own, as people come; the server is on this machine
    private static void signIn(BenchEnvironment environment, List<Village> villages, int n) throws Exception {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral("127.0.1." + (n + 1)))
                .build()) {
            var _ = new Visitor(http, environment.address())
                    .signIn(villages.get(n % villages.size()).issuer(), County.PASSWORD);
        }
    }

    private static double readers(BenchEnvironment environment, HttpClient http, List<Village> villages)
            throws Exception {
        int perSecond = READERS * environment.size().clients();
        int seconds = Math.max(1, environment.size().requests() / SECONDS);
        var reader = new Visitor(http, environment.address());
        var waits = Load.open(
                perSecond,
                perSecond * seconds,
                (client, n) ->
                        reader.look("/v/" + villages.get(n % villages.size()).code()));
        return waits.getValueAtPercentile(99) / 1000.0;
    }
}
