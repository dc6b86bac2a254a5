package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.TakeBack;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.store.backup.Backup;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 移交之后 — who has the whole data folder of a declared election in hand, the database's files and its log, what it wrote beside them, what it
 * said to its terminal, and a backup with the keys, finds no sheet's combination, not in the sums' differences either, and not in what order or when voters drew.
 *
 * <p>What the program wrote as text is looked for byte by byte. What no text shows is read from the log record by record, with PostgreSQL's
 * own reader (pg_walinspect): which table's pages were written between two moments, and what of a voter stands in it.
 */
@HuanjieIT
@ExtendWith(OutputCaptureExtension.class)
class HandedOverIT {

    private static final int VOTERS = 90;
    private static final int DRAWN = 80;

    /** Four codes, one after the other, with what stands between two of them in any form that the program writes. */
    private static final Pattern MARKS = Pattern.compile("[1-7]( |\\+|,|, |%20)[1-7]\\1[1-7]\\1[1-7]");

    @TempDir
    Path temporary;

    @Autowired
    PollFixture polls;

    @Autowired
    CountFixture fixture;

    @Autowired
    Issuing issuing;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Store store;

    @Autowired
    DataFolder folder;

    @Autowired
    TestClock clock;

    private final Random chance = new Random(20261128);

    @Test
    void neitherCombinationsNorOrderNorMinutesAreLeft(CapturedOutput said) throws Exception {
        try (var administrator = administrator()) {
            var log = new Log(JdbcClient.create(new SingleConnectionDataSource(administrator, true)));
            log.open();
            try {
                var began = Instant.now().minusSeconds(1);
                var village = polls.polling(VOTERS);
                log.callTheRoll(village);
                var opened = log.now();
                var order = draw(village);
                var drawn = log.now();
                closePoll(village);
                var sitting = fixture.opened(village, DRAWN, Mode.TWO);
                var begun = log.now();
                var combinations = key(village, sitting);
                var read = log.now();
                handOver(village);

                var all = new SoftAssertions();
                all.assertThat(log.records("count.name", begun, read))
                        .as("sums written with each sheet")
                        .isZero();
                all.assertThat(log.records("count.post", begun, read))
                        .as("sums written with each sheet")
                        .isZero();
                all.assertThat(log.records("polling.elector", opened, drawn))
                        .as("entries written one by one")
                        .isZero();
                all.assertThat(log.records("polling.event", opened, drawn))
                        .as("the reader reads")
                        .isPositive();
                all.assertThat(order.stream().filter(voter -> log.tells(voter, opened, drawn)))
                        .as("voters named while they draw")
                        .isEmpty();
                nothingIsTold(combinations, began, all);
                LoggerFactory.getLogger(HandedOverIT.class).warn("an answer to nobody");
                nothingIsSaid(said.getAll(), village, combinations, all);
                nothingOfTheOrder(log.sql, village, order, all);
                all.assertAll();
            } finally {
                log.close();
            }
        }
    }

    /** Voters draw in an order that is nobody's list, each from an issuer of their own: so the desks' entries can be told apart. */
    private List<VoterId> draw(Village village) {
        var order = new ArrayList<>(
                IntStream.range(0, DRAWN).mapToObj(village::voter).toList());
        Collections.shuffle(order, chance);
        var desks = polls.desks(village);
        for (int n = 0; n < DRAWN; n++) {
            clock.set(ElectionFixture.DAY.atTime(9, n % 60));
            issue(village, desks.get(n % 2), order.get(n), n);
        }
        var mistaken = order.get(3);
        assertThat(village.call(() -> issuing.takeBack(
                        village.code(),
                        village.election(),
                        mistaken,
                        TakeBack.values()[0],
                        issuer(village, 3),
                        village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        issue(village, desks.getFirst(), mistaken, DRAWN);
        return order;
    }

    private void issue(Village village, Desk desk, VoterId voter, int n) {
        assertThat(village.call(() ->
                        issuing.issue(village.code(), village.election(), desk.id(), voter, null, issuer(village, n))))
                .isInstanceOf(Issuing.Issue.Issued.class);
    }

    private static SignedIn issuer(Village village, int n) {
        var name = "issuer-%03d".formatted(n);
        return new SignedIn(new UUID(8, n), name, name, Role.BALLOT_ISSUER, village.code());
    }

    private void closePoll(Village village) {
        assertThat(polls.close(village)).isInstanceOf(Verdict.Done.class);
        polls.gather(village);
    }

    /** Two tellers key every sheet, the first three sheets ahead; one names who is on no list. */
    private Set<String> key(Village village, SittingId sitting) {
        var sheets = IntStream.range(0, DRAWN).mapToObj(this::combination).toList();
        for (int n = 0; n < DRAWN + 3; n++) {
            if (n < DRAWN) {
                key(village, sitting, "teller-a", n + 1, sheets.get(n));
            }
            if (n == DRAWN / 2) {
                assertThat(village.call(() -> calling.writeIn(
                                village.election(), Post.CHAIR, village.voter(VOTERS - 1), village.as(Role.TELLER))))
                        .isInstanceOf(Verdict.Done.class);
            }
            if (n >= 3) {
                key(village, sitting, "teller-b", n - 2, sheets.get(n - 3));
            }
        }
        return Set.copyOf(sheets);
    }

    // a chair's name among three members' in an order that nobody types by chance, and no other test does
    private String combination(int n) {
        var members = new ArrayList<>(List.of("3", "4", "5", "6", "7"));
        Collections.shuffle(members, chance);
        var marks = new ArrayList<>(members.subList(0, 3));
        marks.add(1 + n % 2, n % 2 == 0 ? "1" : "2");
        return String.join(" ", marks);
    }

    private void key(Village village, SittingId sitting, String teller, int number, String keys) {
        var by = new SignedIn(new UUID(7, teller.hashCode()), teller, teller, Role.TELLER, village.code());
        assertThat(village.call(() ->
                        calling.key(village.election(), new Keyed(sitting, UUID.randomUUID(), number, keys, 0), by)))
                .isNotInstanceOf(Calling.Reading.Refused.class);
    }

    private void handOver(Village village) {
        assertThat(village.call(() -> counts.close(
                        village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.declare(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
    }

    private void nothingIsTold(Set<String> combinations, Instant began, SoftAssertions all) throws Exception {
        var saved = temporary.resolve("saved.zip");
        new Backup(Clock.systemUTC()).write(store, saved, Optional.of(folder.keys()));
        var told = new ArrayList<String>();
        boolean looked = false;
        for (var file : writtenSince(began)) {
            var text = text(file);
            told.addAll(told(text, file.toString(), combinations));
            looked |= text.contains("issuer-017");
        }
        assertThat(looked).as("what is there is found").isTrue();
        try (var zip = new ZipFile(saved.toFile())) {
            for (var entry : zip.stream().toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                told.addAll(told(text, entry.getName(), combinations));
            }
        }
        all.assertThat(told).as("combinations").isEmpty();
    }

    /** What the program wrote to its output and its errors, which a service manager keeps: no sheet, and nobody who drew. */
    private static void nothingIsSaid(String said, Village village, Set<String> combinations, SoftAssertions all) {
        all.assertThat(said).as("what the program logs is heard").contains("an answer to nobody");
        all.assertThat(told(said, "output", combinations))
                .as("combinations said")
                .isEmpty();
        all.assertThat(village.voters().stream()
                        .filter(voter -> said.contains(voter.name())
                                || said.contains(voter.id().toString())))
                .as("voters said")
                .isEmpty();
    }

    /**
     * What was written since, of everything below the data folder but the programs of PostgreSQL: cluster with its log and temporary files,
     * keys, whatever lies beside.
     */
    private List<Path> writtenSince(Instant began) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
                return directory.equals(folder.path().resolve("postgresql"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isAfter(began)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    // the server goes on meanwhile: a file of its own may be gone again
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    // as keyed, as a form sends it, as a list
    private static List<String> told(String text, String where, Set<String> combinations) {
        return MARKS.matcher(text)
                .results()
                .map(found -> String.join(" ", found.group().split("[^1-7]+(20)?", -1)))
                .filter(combinations::contains)
                .map(keys -> keys + " in " + where)
                .distinct()
                .toList();
    }

    private static void nothingOfTheOrder(JdbcClient sql, Village village, List<VoterId> order, SoftAssertions all) {
        var entries = sql.sql("SELECT voter FROM polling.elector WHERE election = :election AND marked ORDER BY ctid")
                .param("election", village.election().uuid())
                .query(UUID.class)
                .list();
        assertThat(entries).hasSize(DRAWN);
        all.assertThat(correlation(
                        entries.stream().map(VoterId::new).map(order::indexOf).toList()))
                .as("entries by ctid")
                .isBetween(-0.5, 0.5);
        for (var by : List.of("ctid", "seq")) {
            var events = sql.sql("SELECT by FROM polling.event WHERE election = :election AND kind = 'ISSUED' ORDER BY "
                            + by)
                    .param("election", village.election().uuid())
                    .query(String.class)
                    .list();
            assertThat(events).hasSize(DRAWN + 1);
            all.assertThat(correlation(events.stream()
                            .map(name -> Integer.valueOf(name.substring("issuer-".length())))
                            .toList()))
                    .as("desks' entries by %s", by)
                    .isBetween(-0.5, 0.5);
        }
    }

    /** Spearman's, of the places at which they stand with those at which they came. */
    private static double correlation(List<Integer> came) {
        double n = came.size();
        double squares = IntStream.range(0, came.size())
                .mapToDouble(at -> Math.pow(at - came.get(at), 2))
                .sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    @Test
    void anOrderThatIsTheDrawingsIsCaught() {
        assertThat(correlation(IntStream.range(0, 80).boxed().toList())).isEqualTo(1);
    }

    private static Connection administrator() throws Exception {
        var server = TestStore.server();
        var login = server.administrator();
        return DriverManager.getConnection(server.store().url(), login.user(), login.password());
    }

    /** 预写日志 — what the database wrote down between two moments. */
    private record Log(JdbcClient sql) {

        void open() {
            sql.sql("CREATE EXTENSION IF NOT EXISTS pg_walinspect").update();
        }

        void close() {
            sql.sql("DROP EXTENSION pg_walinspect").update();
        }

        String now() {
            return sql.sql("SELECT pg_current_wal_flush_lsn()::text")
                    .query(String.class)
                    .single();
        }

        /** Each of the test's issuers has signed in at the roll call. */
        void callTheRoll(Village village) {
            sql.sql("""
                    INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
                    SELECT s.election, s.village, 'issuer-' || to_char(n, 'FM000'), s.role, s.name, 'witness', now()
                    FROM polling.staff s, generate_series(0, :last) AS n WHERE s.election = :election AND s.role = 'ISSUER'
                    UNION ALL
                    SELECT s.election, s.village, 'teller-' || n, s.role, s.name, 'witness', now()
                    FROM polling.staff s, unnest(ARRAY['a', 'b']) AS n WHERE s.election = :election AND s.role = 'TELLER'""")
                    .param("last", DRAWN)
                    .param("election", village.election().uuid())
                    .update();
        }

        /** How many records are about a page of this table. */
        int records(String table, String from, String to) {
            return sql.sql("""
                    SELECT count(*) FROM pg_get_wal_block_info(CAST(:from AS pg_lsn), CAST(:to AS pg_lsn), false)
                    WHERE relfilenode = pg_relation_filenode(CAST(:table AS regclass))""")
                    .param("from", from)
                    .param("to", to)
                    .param("table", table)
                    .query(Integer.class)
                    .single();
        }

        /** Whether somebody's id stands in what a transaction wrote. */
        boolean tells(VoterId id, String from, String to) {
            return sql.sql("""
                    SELECT count(*) FROM pg_get_wal_block_info(CAST(:from AS pg_lsn), CAST(:to AS pg_lsn))
                    WHERE position(uuid_send(:id) IN coalesce(block_data, '') || coalesce(block_fpi_data, '')) > 0""")
                            .param("from", from)
                            .param("to", to)
                            .param("id", id.uuid())
                            .query(Integer.class)
                            .single()
                    > 0;
        }
    }
}
