package org.huanjie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Edition;
import org.huanjie.region.DivisionFile;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.scope.Scope;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * 基准县 — the real county's 599 villages with as many voters as it has, whom nobody is: rows of the real shape, put there by the tables'
 * owner in whole sets, since it is not their making that is measured.
 */
final class County {

    static final String CODE = "330326";
    static final String PASSWORD = "bench-of-huanjie";
    static final String LEADER = "bench-leader";

    /** 村 — where it lies, its villagers' committee's election, its one desk, how many voters. */
    record Village(String code, ElectionId election, UUID desk, int voters) {

        /** The n-th voter, as {@link #FILL} makes it; the script of the reference makes it again. */
        VoterId voter(int n) {
            return new VoterId(md5(election + "/" + n));
        }

        String issuer() {
            return "bench-" + code;
        }
    }

    private static final int EDITION_OF_DIVISIONS = 2017;

    private static final String VILLAGES = """
            CREATE SCHEMA bench;
            CREATE TABLE bench.village AS
              SELECT (row_number() OVER (ORDER BY village))::int - 1 AS n, village, id AS election, md5('desk/' || id)::uuid AS desk
              FROM election.election WHERE body = 'VILLAGERS_COMMITTEE' ORDER BY village LIMIT %1$d;
            ALTER TABLE bench.village ADD PRIMARY KEY (n), ADD voters int;
            UPDATE bench.village SET voters = %2$d / %1$d + CASE WHEN n < %2$d %% %1$d THEN 1 ELSE 0 END""";

    // gates stand in triggers; the owner passes them all at once, as the door would village by village
    private static final String STAGE = """
            ALTER TABLE election.election DISABLE TRIGGER USER;
            UPDATE election.election e SET stage = '%s', seats = 4, day = current_date
            FROM bench.village v WHERE e.id = v.election;
            ALTER TABLE election.election ENABLE TRIGGER USER""";

    private static final String FILL = """
            CREATE TABLE bench.voter AS
              SELECT v.village, v.election, v.n AS place, k, md5(v.election || '/' || k)::uuid AS id, md5('person/' || v.n || '/' || k) AS seed
              FROM bench.village v, generate_series(0, v.voters - 1) AS k;
            INSERT INTO roll.person (number_mark) SELECT decode(seed, 'hex') FROM bench.voter;
            ALTER TABLE roll.voter DISABLE TRIGGER USER;
            INSERT INTO roll.voter (id, village, term, name, pinyin, initials, sex, group_number, birth_year, class,
                number_sealed, number_mark, last_four_mark)
              SELECT id, village, (SELECT e.term FROM election.election e WHERE e.id = election), chr(19968 + ascii(seed) * 7 % 90) || chr(20200 + k * 31 % 3000) || chr(24000 + k * 17 % 3000),
                translate(left(seed, 12), '0123456789', 'ghijklmnop'), translate(left(seed, 3), '0123456789', 'ghijklmnop'),
                CASE k % 2 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END, 1 + k / 30 % 99, 1930 + k % 68, 1,
                decode(seed || md5(seed) || md5(seed || 'a') || left(seed, 6), 'hex'), decode(seed, 'hex'), decode(md5(seed || 'b'), 'hex')
              FROM bench.voter;
            ALTER TABLE roll.voter ENABLE TRIGGER USER;
            INSERT INTO polling.poll (election, village, received, opened_at)
              SELECT election, village, voters, date_trunc('day', now()) FROM bench.village;
            INSERT INTO polling.desk (id, election, village, name, given, open)
              SELECT desk, election, village, '1', voters, true FROM bench.village;
            INSERT INTO discipline.setting (county, name, value, set_by, set_at)
              SELECT DISTINCT left(v.village, 6), asked || '_' || duty, 0, 'bench', now() FROM bench.village v,
                unnest(ARRAY['TRAINING', 'PLEDGE']) asked, unnest(ARRAY['DESK', 'CALL', 'TALLY', 'SCRUTINY', 'MOBILE_BOX']) duty;
            INSERT INTO polling.staff (election, village, role, name, present) SELECT election, village, 'ISSUER', 'bench', true FROM bench.village;
            INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
              SELECT election, village, account, 'ISSUER', 'bench', 'witness', now()
              FROM bench.village, LATERAL (VALUES ('bench-' || village), ('bench')) AS signed_in (account);
            INSERT INTO polling.elector (election, voter, village) SELECT election, id, village FROM bench.voter;
            DROP TABLE bench.voter""";

    // two of three closed; of the open ones every fifth is past its day, and each has a task
    private static final String PROBLEMS = """
            CREATE TABLE bench.problem AS
              SELECT md5('problem/' || k)::uuid AS id, v.village, k, 1 + k / %2$d AS seq, k / %2$d %% 3 <> 0 AS closed
              FROM generate_series(0, %1$d - 1) AS k JOIN bench.village v ON v.n = k %% %2$d;
            INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin,
                owner, owner_name, owner_division, due, state, round, stamp, since, evidence, applicant, verifier, verifier_name,
                closed_on, registered_by, registered_at)
              SELECT id, village, 'bench-2017-' || seq, 2017, seq, 'OTHER', 'VILLAGE', (ARRAY['RED', 'YELLOW', 'BLUE'])[1 + k %% 3],
                'bench ' || k, repeat('bench ', 20), 'REPORTED', 'bench-' || village, 'bench', village, current_date - 20 + k %% 100,
                CASE WHEN closed THEN 'CLOSED' ELSE 'WORKING' END, 1, 3, now(), CASE WHEN closed THEN 'bench' ELSE '' END,
                CASE WHEN closed THEN 'bench' END, CASE WHEN closed THEN 'other' END, CASE WHEN closed THEN 'other' END,
                CASE WHEN closed THEN current_date END, 'bench', now()
              FROM bench.problem;
            INSERT INTO situation.task (id, problem, village, text, level, owner, owner_name, owner_division, due, given_by, given_at)
              SELECT md5('task/' || k)::uuid, id, village, 'bench', 'VILLAGE', 'bench-' || village, 'bench', village,
                current_date - 20 + k %% 100, 'bench', now()
              FROM bench.problem WHERE NOT closed;
            DROP TABLE bench.problem""";

    private static final String ACCOUNTS = """
            INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
              SELECT md5('issuer/' || village)::uuid, 'bench-' || village, 'bench', 'BALLOT_ISSUER', village, '%1$s', now() FROM bench.village;
            INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
              VALUES (md5('leader')::uuid, '%2$s', 'bench', 'COUNTY_LEADER', '%3$s', '%1$s', now())""";

    private final BenchEnvironment environment;

    private County(BenchEnvironment environment) {
        this.environment = environment;
    }

    /** The county with its term opened, through the services. */
    static County on(BenchEnvironment environment) throws SQLException, IOException {
        var county = new County(environment);
        environment.say().accept("county");
        try (InputStream list = County.class.getResourceAsStream("/divisions/pingyang-2017.csv")) {
            var root = new DivisionFile.Root(CODE, CODE);
            if (!(environment.modules().getBean(DivisionFile.class).load(list, Optional.of(root), EDITION_OF_DIVISIONS)
                    instanceof DivisionFile.Result.Loaded)) {
                throw new IllegalStateException("the county's divisions could not be loaded");
            }
        }
        var office = new SignedIn(md5("office"), "bench", "bench", Role.COUNTY_OFFICE, CODE);
        var begins = LocalDate.ofYearDay(EDITION_OF_DIVISIONS, 1);
        Scope.of(CODE).run(() -> {
            var _ = environment
                    .modules()
                    .getBean(Terms.class)
                    .open(
                            CODE,
                            Edition.ZJ2012.name(),
                            begins,
                            begins.plusYears(1).minusDays(1),
                            office);
        });
        county.run(VILLAGES.formatted(
                environment.size().villages(), environment.size().voters()));
        return county;
    }

    /** Every village at this stage, its vote today. */
    void stage(String stage) throws SQLException {
        run(STAGE.formatted(stage));
    }

    /** Every voter on a roll and in a book, a desk open in every village, an account for each desk and one for a county leader. */
    void poll() throws SQLException {
        stage("POLLING");
        environment.say().accept("voters");
        run(FILL);
        var keys = environment.modules().getBean(DayKeys.class);
        villages().forEach(village -> {
            var _ = keys.make(DayKeys.Use.POLL, village.election().uuid());
        });
        run(ACCOUNTS.formatted(new Argon2PasswordEncoder(16, 32, 1, 1 << 16, 2).encode(PASSWORD), LEADER, CODE));
        for (var table : List.of("roll.voter", "polling.elector", "polling.desk", "bench.village")) {
            run("VACUUM ANALYZE " + table);
        }
    }

    /** So many problems in the lists, shared out over the villages; a third of them open. */
    void problems(int problems) throws SQLException {
        environment.say().accept("problems");
        run(PROBLEMS.formatted(problems, environment.size().villages()));
        for (var table : List.of("situation.problem", "situation.task")) {
            run("VACUUM ANALYZE " + table);
        }
    }

    List<Village> villages() throws SQLException {
        var villages = new ArrayList<Village>();
        try (var owner = environment.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "SELECT village, election, desk, voters FROM bench.village ORDER BY n")) {
            while (row.next()) {
                villages.add(new Village(
                        row.getString(1),
                        new ElectionId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class),
                        row.getInt(4)));
            }
        }
        return villages;
    }

    /** How many ballots the desks say they have handed out; as many voters are marked, or the figures are worth nothing. */
    long issued() throws SQLException {
        try (var owner = environment.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT sum(issued) FROM polling.desk), (SELECT count(*) FROM polling.mark),
                          (SELECT count(*) FROM polling.event)""")) {
            row.next();
            if (row.getLong(1) != row.getLong(2) || row.getLong(1) != row.getLong(3)) {
                throw new IllegalStateException("desks, marks and events differ: " + row.getLong(1) + ", "
                        + row.getLong(2) + ", " + row.getLong(3));
            }
            return row.getLong(1);
        }
    }

    void run(String statements) throws SQLException {
        try (Connection owner = environment.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private static UUID md5(String text) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
