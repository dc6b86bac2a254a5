package org.huanjie.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.huanjie.bench.County.Village;
import org.huanjie.polling.issuing.Issuing;

/**
 * 发票基准 — ballots handed out per second, durable, over HTTP with sign-in, CSRF and row level security, against {@code pgbench} with the
 * same three statements on the same server; then how long a desk waits while five hundred a second are asked for.
 *
 * <p>Each client works through one village after another, on both sides; every ballot goes to a voter who has none yet.
 */
public final class Checkin implements Bench {

    private static final double LEAST_RATIO = 0.25;
    private static final double LONGEST_MILLIS = 200;
    private static final int PER_SECOND = 500;

    private final Path pgbench;

    public Checkin(Path pgbench) {
        this.pgbench = pgbench;
    }

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        var county = County.on(environment);
        county.poll();
        var issuing = new IssuingRounds(environment.size());
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            environment.say().accept("desks");
            var desks = signIn(environment, http, county.villages().subList(0, issuing.oursInAll()));
            var reference = new Pgbench(pgbench, environment.store());
            var script = Files.writeString(environment.folder().resolve("checkin.sql"), script());
            environment.say().accept("warm-up");
            for (int round = 0; round < issuing.warmUp(); round++) {
                var _ = ours(issuing, desks, round);
            }
            var _ = reference(issuing, reference, script, 0);
            environment.say().accept("rounds");
            var rate = Pair.medians(
                    environment.size().rounds(),
                    round -> new Pair(
                            ours(issuing, desks, issuing.warmUp() + round),
                            reference(issuing, reference, script, round + 1)));
            environment.say().accept("open");
            var waited = open(issuing, desks);
            verify(county, issuing, desks);
            return List.of(
                    Measure.atLeast(LEAST_RATIO, "checkin.rate", "1/s", rate),
                    Measure.atMost(1, "checkin.p99-at-500", "ms", new Pair(waited, LONGEST_MILLIS)));
        }
    }

    private static double ours(IssuingRounds issuing, List<Desk> desks, int round) throws Exception {
        return Load.closed(
                issuing.clients(),
                issuing.oursEach(),
                (client, n) -> desks.get(issuing.ours(round, client, n)).issue(n % issuing.voters()));
    }

    private static double reference(IssuingRounds issuing, Pgbench reference, Path script, int round) throws Exception {
        return reference.run(
                script,
                issuing.clients(),
                issuing.referenceEach(),
                Map.of(
                        "n",
                        0,
                        "voters",
                        issuing.voters(),
                        "clients",
                        issuing.clients(),
                        "first",
                        issuing.reference(round)));
    }

    // all desks of the last part by turns: on the day none of them is busy, and none is in a cache
    private static double open(IssuingRounds issuing, List<Desk> desks) throws Exception {
        var last = desks.subList(issuing.open(), desks.size());
        var waited = Load.open(
                PER_SECOND,
                issuing.openCalls(),
                (client, n) -> last.get(n % last.size()).issue(n / last.size()));
        return waited.getValueAtPercentile(99) / 1000.0;
    }

    private static List<Desk> signIn(BenchEnvironment environment, HttpClient http, List<Village> villages)
            throws Exception {
        try (var workers = Executors.newFixedThreadPool(environment.size().clients())) {
            var entering = villages.stream()
                    .map(village -> workers.submit(() -> Desk.at(village, new Visitor(http, environment.address()))))
                    .toList();
            var desks = new ArrayList<Desk>();
            for (var one : entering) {
                desks.add(one.get(10, TimeUnit.MINUTES));
            }
            return desks;
        }
    }

    private static void verify(County county, IssuingRounds issuing, List<Desk> desks) throws Exception {
        long ours = desks.stream().mapToLong(desk -> desk.issued().sum()).sum();
        long issued = county.issued();
        if (issued != ours + issuing.referenceInAll()) {
            throw new IllegalStateException(
                    "handed out " + issued + " ballots instead of " + ours + " and " + issuing.referenceInAll());
        }
    }

    /** What pgbench runs: the product's own three statements in a transaction; once a village it looks up which one comes next. */
    static String script() {
        var statements = Issuing.statements();
        return """
                \\if (:n %% :voters = 0)
                \\set place :first + :client_id + :clients * (:n / :voters)
                SELECT village, election, desk FROM bench.village WHERE n = :place \\gset
                \\endif
                \\set voter :n %% :voters
                BEGIN;
                %s;
                %s;
                %s;
                COMMIT;
                \\set n :n + 1
                """.formatted(
                filled(statements.get(0), ENTRY, SEALED, ":election", VOTER, ":desk"),
                filled(statements.get(1), ":election", ":village", ":desk", "'ISSUED'", "''", MINUTE, "'bench'"),
                filled(statements.get(2), ":desk", ":election", ":village", VOTER, "'bench'"));
    }

    private static final String MINUTE = "date_trunc('minute', now())";
    // what the program makes of voter, desk and minute with the poll's key, in its size
    private static final String ENTRY = "decode(md5(:election::text || '/' || :voter::text), 'hex')";
    private static final String SEALED = "decode(repeat(md5(:voter::text), 3) || left(md5(:voter::text), 20), 'hex')";
    private static final String VOTER = "md5(:election::text || '/' || :voter::text)::uuid";

    // each place of the statement takes its value, in order; a line break would end pgbench's lines, not its statement
    static String filled(String statement, String... values) {
        var parts = statement.split("\\?", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalStateException("the statement takes other values: " + statement);
        }
        var filled = new StringBuilder(parts[0]);
        for (int n = 0; n < values.length; n++) {
            filled.append(values[n]).append(parts[n + 1]);
        }
        return filled.toString();
    }

    /** 发票台 — a village's desk with its issuer signed in. */
    private record Desk(Village village, Visitor issuer, LongAdder issued) {

        static Desk at(Village village, Visitor issuer) throws IOException, InterruptedException {
            var _ = issuer.signIn(village.issuer(), County.PASSWORD);
            var _ = issuer.page("/villages/" + village.code() + "/polling/desk");
            return new Desk(village, issuer, new LongAdder());
        }

        void issue(int voter) throws IOException, InterruptedException {
            var answer = issuer.part(
                    "/villages/" + village.code() + "/polling/issue",
                    Map.of(
                            "election", village.election().toString(),
                            "desk", village.desk().toString(),
                            "voter", village.voter(voter).toString(),
                            "name", "bench"));
            if (!answer.contains("data-kind=\"ISSUED\"")) {
                throw new IllegalStateException(answer);
            }
            issued.increment();
        }
    }
}
