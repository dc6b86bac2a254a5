package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** 待办遍历 — a village is brought into every state of {@code waiting.csv}: it stands in the inbox of exactly those who may act, until it is done. */
@HuanjieIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 10);

    /** 一行 — a line of {@code waiting.csv} in which something waits. */
    record Row(String state, String kind, Set<Role> roles) {}

    /** 情形 — the statements that bring it about, that end it, and that make it the county office's own. */
    record Scene(List<String> begin, List<String> done, List<String> own) {}

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Today today;

    @Autowired
    List<WaitingSource> sources;

    @Autowired
    List<HomePage> homes;

    @Autowired
    TestClock clock;

    private final Map<String, Scene> scenes = scenes();

    @BeforeEach
    void theDay() {
        clock.set(TODAY);
    }

    static Stream<Row> rows() {
        return text("waiting.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 3))
                .filter(line -> !line[1].equals("-"))
                .map(line -> new Row(
                        line[0],
                        line[1],
                        Arrays.stream(line[2].split(" ")).map(Role::valueOf).collect(Collectors.toSet())));
    }

    static Stream<Row> ofScenes() {
        return rows().filter(row -> !row.state().startsWith("Stage."));
    }

    @ParameterizedTest
    @MethodSource("ofScenes")
    void itWaitsForThoseWhoMayActAndForNobodyElseUntilItIsDone(Row row) {
        var scene = scenes.get(row.state() + " " + row.kind());
        assertThat(scene).as("no scene in waiting.sql").isNotNull();
        var county = places.newCounty(2, 2);
        var filled = filled(county, fixture.open(county));
        run(scene.begin(), filled);
        assertThat(seenBy(county, row.kind())).isEqualTo(row.roles());
        if (!scene.own().isEmpty()) {
            run(scene.own(), filled);
            assertThat(seenBy(county, row.kind())).doesNotContain(Role.COUNTY_OFFICE);
            var other = TestSignIn.person(Role.COUNTY_OFFICE, county.code(), "another-" + county.code());
            assertThat(waiting(other, row.kind())).isNotEmpty();
        }
        run(scene.done(), filled);
        assertThat(seenBy(county, row.kind())).isEmpty();
    }

    @Test
    void whereAnElectionStandsTheNextStepWaitsForThoseWhoPressIt() {
        var expected = rows().filter(row -> row.state().startsWith("Stage.")).collect(Collectors.toSet());
        var walked = new TreeSet<String>();
        for (var body : Body.values()) {
            for (var step : body.steps()) {
                var county = places.newCounty(1, 1);
                fixture.open(county);
                if (body == Body.SUPERVISORY_COMMITTEE) {
                    fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
                }
                fixture.at(county.village(), body, step.here());
                var row = new Row("Stage." + step.here(), "election.step." + step.code(), step.roles());
                assertThat(expected).contains(row);
                assertThat(seenBy(county, row.kind())).as(row.toString()).isEqualTo(row.roles());
                walked.add(row.state() + " " + row.kind());
            }
        }
        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(row -> row.state() + " " + row.kind())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyKindIsInTheListForTheRolesThatItNames() {
        var listed = new HashMap<String, Set<Role>>();
        rows().forEach(row -> listed.computeIfAbsent(row.kind(), kind -> EnumSet.noneOf(Role.class)).addAll(row.roles()));
        var known = sources.stream()
                .flatMap(source -> source.kinds().stream())
                .collect(Collectors.toMap(WaitingKind::key, WaitingKind::roles));
        assertThat(known.keySet()).isEqualTo(listed.keySet());
        listed.forEach((kind, roles) -> assertThat(known.get(kind)).as(kind).containsAll(roles));
    }

    @Test
    void whatWaitsIsDoneOnAPageThatAnswersWhoeverItWaitsFor() {
        var doors = text("access.csv").lines().filter(line -> line.startsWith("GET,")).toList();
        ofScenes().forEach(row -> {
            var county = places.newCounty(2, 2);
            run(scenes.get(row.state() + " " + row.kind()).begin(), filled(county, fixture.open(county)));
            row.roles().forEach(role -> waiting(person(role, county), row.kind())
                    .forEach(one -> assertThat(doors)
                            .as(row.kind() + " " + one.href())
                            .anyMatch(door -> opens(door, one.href(), role))));
        });
    }

    @Test
    void whatWaitsStandsInNoCalendarAgain() {
        var county = places.newCounty(1, 1);
        fixture.open(county);
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        var team = person(Role.VILLAGE_TEAM, county);
        var due = team.scope().call(() -> today.of(team));
        assertThat(due.waiting()).extracting(Waiting::id).contains("election-" + county.village() + "-S04");
        assertThat(Stream.of(due.late(), due.today(), due.ahead()).flatMap(List::stream))
                .noneMatch(item -> item.id().equals("election-" + county.village() + "-S04"));
    }

    @Test
    void aTownComesInWhereItsWorkWaits() {
        var county = places.newCounty(1, 1);
        for (var role : Role.values()) {
            var first = homes.stream()
                    .sorted(Comparator.comparingInt(HomePage::order))
                    .flatMap(home -> home.path(person(role, county)).stream())
                    .findFirst();
            assertThat(first.filter("/today"::equals).isPresent())
                    .as(role.name())
                    .isEqualTo(role.level() == org.huanjie.region.Level.TOWN);
        }
    }

    @Test
    void aCountyOfManyVillagesCostsAsManyStatementsAsOneOfOne() {
        for (var role : List.of(Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.GUIDANCE_GROUP)) {
            assertThat(statements(places.newCounty(3, 8), role))
                    .as(role.name())
                    .isEqualTo(statements(places.newCounty(1, 1), role))
                    .isPositive();
        }
    }

    /** How many statements the day of this role costs, in a county where each village waits for something. */
    private long statements(Places.County county, Role role) {
        fixture.open(county);
        for (var village : county.villages()) {
            fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        }
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var seen = new ListAppender<ILoggingEvent>();
        var before = logger.getLevel();
        var aloud = logger.isAdditive();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(seen);
        try {
            var person = person(role, county);
            person.scope().call(() -> today.of(person));
        } finally {
            logger.detachAppender(seen);
            logger.setAdditive(aloud);
            logger.setLevel(before);
        }
        return List.copyOf(seen.list).stream()
                .filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private static boolean opens(String door, String href, Role role) {
        var cells = door.split(",", 3);
        var pattern = cells[1].replaceAll("\\{[^}]*}", "[^/]+");
        return href.matches(pattern) && (cells[2].equals("SIGNED-IN") || List.of(cells[2].split(" ")).contains(role.name()));
    }

    private Set<Role> seenBy(Places.County county, String kind) {
        return Arrays.stream(Role.values())
                .filter(role -> !waiting(person(role, county), kind).isEmpty())
                .collect(Collectors.toSet());
    }

    private List<Waiting> waiting(SignedIn person, String kind) {
        return person.scope()
                .call(() -> sources.stream()
                        .filter(source -> source.kinds().stream()
                                .anyMatch(one -> one.key().equals(kind)))
                        .flatMap(source -> source.of(person).stream())
                        .filter(one -> one.kind().equals(kind))
                        .toList());
    }

    private static SignedIn person(Role role, Places.County county) {
        return TestSignIn.person(
                role,
                new DivisionCode(county.village()).at(role.level()).digits());
    }

    private Map<String, String> filled(Places.County county, UUID term) {
        var cadre = TestSignIn.person(Role.RESIDENT_CADRE, county.village());
        return Map.of(
                "{county}", county.code(),
                "{town}", county.town(),
                "{village}", county.village(),
                "{term}", term.toString(),
                "{election}", fixture.find(county.village(), Body.VILLAGERS_COMMITTEE).id().uuid().toString(),
                "{id}", UUID.randomUUID().toString(),
                "{id2}", UUID.randomUUID().toString(),
                "{cadre}", cadre.signInName(),
                "{cadreId}", cadre.account().toString(),
                "{now}", OffsetDateTime.now(clock).toString());
    }

    private static void run(List<String> statements, Map<String, String> filled) {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var owner = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var session = owner.createStatement()) {
            session.execute("SET session_replication_role = replica");
            for (var statement : statements) {
                var text = statement;
                for (var one : filled.entrySet()) {
                    text = text.replace(one.getKey(), one.getValue());
                }
                session.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Scene> scenes() {
        var scenes = new LinkedHashMap<String, Scene>();
        Arrays.stream(text("waiting.sql").split("(?m)^== ")).skip(1).forEach(scene -> {
            int line = scene.indexOf('\n');
            var parts = Arrays.stream(scene.substring(line).split("(?m)^-- (?:done|own)$"))
                    .map(part -> Arrays.stream(part.split(";\\s*\n"))
                            .map(String::strip)
                            .filter(Predicate.not(String::isEmpty))
                            .toList())
                    .toList();
            scenes.put(
                    scene.substring(0, line),
                    new Scene(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : List.of()));
        });
        return scenes;
    }

    private static String text(String resource) {
        try {
            return Files.readString(Path.of("src/test/resources", resource), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
