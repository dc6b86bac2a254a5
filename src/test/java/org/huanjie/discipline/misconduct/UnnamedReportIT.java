package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.TestStores;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 未署名举报 — of a report without a name nothing of its sender is anywhere: a report is sent with marks in its address, browser, cookies, account,
 * file names and files, and all that the program writes is searched for them.
 */
@HuanjieIT
class UnnamedReportIT {

    private static final Pattern KEY = Pattern.compile("([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}");
    private static final String WORDS = "他挨家送米要大家投他";

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String mark =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final String address =
            "2001:db8:" + mark.replaceAll("[^0-9a-f]", "a").substring(0, 4) + "::77";
    private final Instant begun = Instant.now().minusSeconds(1);
    private String village = "";

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2017, 1, 15));
        village = places.newCounty(1, 1).village();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void end() {
        root().detachAppender(log);
    }

    @Test
    void nothingOfTheSenderIsAnywhere() throws Exception {
        var key = reported(marked(multipart("/report/" + village)
                .file(picture())
                .file(new MockMultipartFile("files", mark + ".docx", "x/" + mark, MarkedFiles.docx(mark)))
                .file(new MockMultipartFile("files", mark + ".mp4", "x/" + mark, MarkedFiles.mp4(mark)))
                .param("kind", "VILLAGE.TREATS")
                .param("words", WORDS)
                .content(new byte[100])));
        send(marked(post("/report/case").param("key", key)));
        send(marked(multipart("/report/case/words")
                .file(picture())
                .param("key", key)
                .param("words", "再补一句")
                .content(new byte[100])));
        send(marked(post("/report/case").param("key", mark)));
        assertNowhere(List.of(mark, address, "db8:" + address.split(":")[2], key, key.replace("-", "")));
    }

    @Test
    void whoIsSignedInIsNotKnownEither() throws Exception {
        var person = new SignedIn(UUID.randomUUID(), mark, "某某" + mark, Role.VILLAGE_TEAM, village);
        var key = reported(marked(multipart("/report/" + village)
                        .param("kind", "VILLAGE.TREATS")
                        .param("words", WORDS)
                        .content(new byte[100]))
                .with(TestSignIn.as(person)));
        send(marked(post("/report/case").param("key", key)).with(TestSignIn.as(person)));
        assertNowhere(List.of(mark, person.account().toString(), address));
    }

    @Test
    void noAnswerSetsACookieNorMayBeKept() throws Exception {
        for (var answer : List.of(
                send(get("/report/" + village)),
                send(get("/report/case")),
                send(get("/report/no-such-place")),
                send(marked(post("/report/case").param("key", "x"))))) {
            assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void allMomentsOfAReportAreDays() {
        var finer = transaction.execute(t -> sql.sql("""
                SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'discipline'::regnamespace AND a.attnum > 0 AND a.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype, 'time'::regtype)
                  AND c.relname IN ('report', 'reporter', 'exchange', 'report_file', 'handling_step', 'subject', 'case_person', 'finding')""").query(String.class).list());
        assertThat(finer).isEmpty();
    }

    @Test
    void theLedgerHasNoEntryOfTheMoment() throws Exception {
        reported(multipart("/report/" + village)
                .param("kind", "VILLAGE.TREATS")
                .param("words", WORDS)
                .content(new byte[100]));
        var entries = Scope.of(village)
                .call(() ->
                        transaction.execute(t -> sql.sql("SELECT count(*) FROM ledger.entry WHERE village = :village")
                                .param("village", village)
                                .query(Integer.class)
                                .single()));
        assertThat(entries).isZero();
    }

    @Test
    void aKeyOpensItsReportAloneAndGuessingIsSlowedDown() throws Exception {
        var key = reported(multipart("/report/" + village)
                .param("kind", "VILLAGE.TREATS")
                .param("words", WORDS)
                .content(new byte[100]));
        assertThat(text(send(post("/report/case")
                        .param("key", key.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))))
                .contains("待受理");
        for (int i = 0; i < 30; i++) {
            send(marked(post("/report/case").param("key", "ABCD" + i)));
        }
        assertThat(send(marked(post("/report/case").param("key", key))).getStatus())
                .isEqualTo(422);
        assertThat(send(post("/report/case").param("key", key)).getStatus())
                .as("from another line")
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedComesBack() throws Exception {
        var answer = send(multipart("/report/" + village).param("words", WORDS).content(new byte[100]));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(WORDS).contains("没有选择问题类别");
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B marked(B request) {
        return request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .header("User-Agent", mark + "-agent")
                .header("Referer", "https://" + mark + ".example/")
                .header("X-Forwarded-For", address)
                .header("Accept-Language", "zh," + mark.substring(0, 8))
                .cookie(new Cookie("huanjie", mark), new Cookie("device", mark));
    }

    private String reported(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = send(request);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        var key = KEY.matcher(text(answer));
        assertThat(key.find()).as("the key is shown").isTrue();
        return key.group();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMultipartFile picture() throws IOException {
        return new MockMultipartFile("files", mark + "的手机.jpg", "image/jpeg", MarkedFiles.jpeg(mark));
    }

    private void assertNowhere(List<String> marks) throws Exception {
        var found = new ArrayList<String>();
        for (var one : marks) {
            found.addAll(inTables(one));
            log.list.stream()
                    .filter(event -> event.getFormattedMessage().contains(one))
                    .forEach(event -> found.add("log " + event.getFormattedMessage()));
        }
        found.addAll(inFiles(TestStores.own(""), 20, marks));
        found.addAll(inFiles(Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir"))), 3, marks));
        assertThat(found).isEmpty();
        assertThat(inTables(village)).as("what is there is found").isNotEmpty();
        assertThat(inFiles(TestStores.own(""), 20, List.of(village))).isNotEmpty();
    }

    /** A dump of every table, as the owner sees it. */
    private static List<String> inTables(String one) throws SQLException {
        var login = TestStore.server().administrator();
        var found = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(TestStore.server().store().url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname !~ '^pg_|information_schema'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(100).contains("discipline.report");
            for (var table : tables) {
                try (var hit = connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM " + table + " t WHERE strpos(t::text, ?) > 0)")) {
                    hit.setString(1, one);
                    try (var rows = hit.executeQuery()) {
                        if (rows.next() && rows.getBoolean(1)) {
                            found.add(table + " " + one);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The data folder whole: tables as they lie, write-ahead log, keys, the server's own log. */
    private List<String> inFiles(Path folder, int depth, List<String> marks) throws IOException {
        var found = new ArrayList<String>();
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && isNew(file)) {
                    var bytes = read(file);
                    marks.stream().filter(bytes::contains).forEach(one -> found.add(file + " " + one));
                }
                return FileVisitResult.CONTINUE;
            }

            // of another process, and away again
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    // what was written before the test began knows no mark of it
    private boolean isNew(Path file) {
        try {
            return Files.isReadable(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(begun);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.size(file) > 200 << 20 ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return ""; // of another process, and away again
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
