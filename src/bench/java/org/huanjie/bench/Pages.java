package org.huanjie.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.HdrHistogram.Histogram;
import org.bouncycastle.util.encoders.Base32;
import org.huanjie.bench.County.Village;

/**
 * 挂图基准 — how long a county leader waits for the wall of 599 villages and for one village's page, at the 99th of a hundred, against the
 * emptiest page that there is, one's own; all by turns from one browser, with problems in the lists as many as a county may have; and for the
 * county's villages by steps and its list of problems, each held to a limit in milliseconds.
 */
public final class Pages implements Bench {

    private static final double MOST_RATIO = 3;
    private static final String WALL = "/counties/" + County.CODE + "/wall";
    private static final String MATRIX = "/counties/" + County.CODE + "/matrix";
    private static final String LIST = "/counties/" + County.CODE + "/problems";
    private static final int MOST_PROBLEMS = 50_000;
    private static final int VOTERS_A_PROBLEM = 14;
    private static final int ASKED = 100;
    private static final double LONGEST_MILLIS = 300;
    private static final String EMPTY = "/me";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        var county = County.on(environment);
        county.poll();
        county.problems(Math.min(MOST_PROBLEMS, environment.size().voters() / VOTERS_A_PROBLEM));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var leader = leader(environment, new Visitor(http, environment.address()));
            var villages = county.villages();
            environment.say().accept("warm-up");
            var _ = round(leader, villages, environment.size().requests());
            environment.say().accept("rounds");
            var waits = new ArrayList<Waits>();
            for (int round = 0; round < environment.size().rounds(); round++) {
                waits.add(round(leader, villages, environment.size().requests()));
            }
            return List.of(
                    Measure.atMost(
                            MOST_RATIO,
                            "wall.county",
                            "ms",
                            Pair.medians(waits.stream().map(Waits::wall).toList())),
                    Measure.atMost(
                            MOST_RATIO,
                            "wall.village",
                            "ms",
                            Pair.medians(waits.stream().map(Waits::village).toList())),
                    within(
                            "wall.matrix",
                            median(
                                    leader,
                                    MATRIX + "?state=POLLING",
                                    environment.size().requests())),
                    within(
                            "wall.problems",
                            median(leader, LIST, environment.size().requests())));
        }
    }

    /** 等待 — of one round, milliseconds. */
    private record Waits(Pair wall, Pair village) {}

    private static Waits round(Visitor leader, List<Village> villages, int requests) throws Exception {
        var wall = new Histogram(3);
        var village = new Histogram(3);
        var empty = new Histogram(3);
        for (int n = 0; n < requests; n++) {
            look(leader, WALL, wall);
            look(leader, EMPTY, empty);
            look(leader, "/villages/" + villages.get(n * 7 % villages.size()).code(), village);
        }
        return new Waits(new Pair(p99(wall), p99(empty)), new Pair(p99(village), p99(empty)));
    }

    private static Measure within(String what, double millis) {
        return Measure.atMost(1, what, "ms", new Pair(millis, LONGEST_MILLIS));
    }

    // all villages are at the poll: the filter leaves every one, and no page of it is kept
    private static double median(Visitor leader, String path, int requests) throws IOException, InterruptedException {
        var waits = new Histogram(3);
        for (int n = 0; n < Math.min(requests, ASKED); n++) {
            look(leader, path, waits);
        }
        return waits.getValueAtPercentile(50) / 1000.0;
    }

    private static void look(Visitor leader, String path, Histogram waits) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        leader.look(path);
        waits.recordValue((System.nanoTime() - asked) / 1000);
    }

    private static double p99(Histogram micros) {
        return micros.getValueAtPercentile(99) / 1000.0;
    }

    // a county leader takes up one-time codes at the first sign-in
    private static Visitor leader(BenchEnvironment environment, Visitor leader) throws Exception {
        var secret = SECRET.matcher(leader.page(leader.signIn(County.LEADER, County.PASSWORD)));
        if (!secret.find()) {
            throw new IllegalStateException("no one-time codes are offered");
        }
        var _ = leader.part("/sign-in/enrol", Map.of("code", code(secret.group(1), Clock.systemUTC())));
        return leader;
    }

    private static String code(String secret, Clock clock) throws InvalidKeyException {
        var key = Base32.decode(secret.replace(" ", ""));
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(key, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1),
                        clock.instant());
    }
}
