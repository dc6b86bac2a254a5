package org.huanjie.election.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.Places.County;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.ElectedPeople;
import org.huanjie.election.committee.SeatsHeld;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.law.Edition;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 选举夹具 — for tests of other modules: opens a term, brings an election to any stage without asking gates or triggers,
 * passes rules and seats a village election committee where the stage comes after them, all as the database's administrator. Autowire it.
 */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class ElectionFixture implements ElectedPeople, SeatsHeld {

    private final Map<ElectionId, List<PersonElected>> elected = new ConcurrentHashMap<>();

    /** The pilot's election day. */
    public static final LocalDate DAY = LocalDate.of(2017, 3, 4);

    private static @Nullable Connection session;

    private final Terms terms;
    private final Elections elections;
    private final JsonMapper json;
    private final Clock clock;

    ElectionFixture(Terms terms, Elections elections, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.terms = terms;
        this.elections = elections;
        this.json = json;
    }

    /** Opens the pilot's term for the county, through the service. */
    public UUID open(County county) {
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        return Scope.of(county.code())
                .call(() -> terms.open(
                        county.code(), "ZJ2012", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), office));
    }

    public Election find(String village, Body body) {
        return Scope.of(village).call(() -> elections.find(village, body).orElseThrow());
    }

    /** The village's election of this body, forced to this stage; 4 seats (Party branch and supervisory committee 3) on {@link #DAY}. */
    public Election at(String village, Body body, Stage stage) {
        return at(village, body, stage, body == Body.VILLAGERS_COMMITTEE ? 4 : 3, DAY);
    }

    public Election at(String village, Body body, Stage stage, int seats, LocalDate day) {
        var id = find(village, body).id();
        run("UPDATE election.election SET stage = ?, seats = ?, day = ? WHERE id = ?", stage.name(), seats, day, id);
        run("DELETE FROM election.entered WHERE election = ?", id);
        var stages = find(village, body).table().stages();
        for (var entered : stages.subList(1, stages.indexOf(stage) + 1)) {
            run(
                    "INSERT INTO election.entered (election, village, stage, at, by) VALUES (?, ?, ?, ?, 'fixture')",
                    id,
                    village,
                    entered.name(),
                    OffsetDateTime.now(clock));
        }
        var election = find(village, body);
        if (body == Body.VILLAGERS_COMMITTEE && election.reached(Stage.COMMITTEE_CHOSEN)) {
            committee(election);
        }
        if (body == Body.VILLAGERS_COMMITTEE && election.reached(Stage.RULES_PASSED)) {
            passRules(election);
        }
        return election;
    }

    /** Passed rules: chair 1, the other seats members, the edition's defaults, final list 4 days and proxies 1 day before. */
    public ElectionRules passRules(Election election) {
        return passRules(
                election,
                election.body() == Body.VILLAGERS_COMMITTEE
                        ? List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, election.seats() - 1))
                        : List.of(new PostSeats(Post.MEMBER, election.seats())),
                Map.of());
    }

    /** Passed rules with these posts; settings stand in place of the edition's. */
    public ElectionRules passRules(Election election, List<PostSeats> posts, Map<Setting, String> settings) {
        var all = new TreeMap<String, String>();
        Settings.given(Edition.ZJ2012, election.body().lawful())
                .forEach((setting, value) -> all.put(setting.key(), value));
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            all.put("final_list_days", "4");
            all.put("proxy_deadline", "1");
            all.put("candidate_agent", "NONE");
        }
        settings.forEach((setting, value) -> all.put(setting.key(), value));
        run(
                """
                INSERT INTO election.rules (election, village, edition, posts, settings, canonical, frozen_hash)
                SELECT ?, ?, ?, ?::jsonb, ?::jsonb, 'test', encode(sha256('test'), 'hex')
                ON CONFLICT (election) DO UPDATE SET posts = excluded.posts, settings = excluded.settings""",
                election.id(),
                election.village(),
                Edition.ZJ2012.of(election.body().lawful()).name(),
                json.writeValueAsString(posts),
                json.writeValueAsString(all));
        return new ElectionRules(
                election.id(),
                Edition.ZJ2012.of(election.body().lawful()).name(),
                Edition.ZJ2012.of(election.body().lawful()),
                posts,
                all,
                java.util.Optional.of("test"));
    }

    /** A person whose role may press the step that leads on from where the election stands. */
    public SignedIn presser(Election election) {
        var role = election.table().from(election.stage()).orElseThrow().roles().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        return TestSignIn.person(
                role, new DivisionCode(election.village()).at(role.level()).digits());
    }

    /** Puts a full member with all rights on the list of a branch, whatever stage its election stands at. */
    public void member(Election branch, UUID person, String name, String sex, int birthYear) {
        run("""
                INSERT INTO roll.branch_member
                  (id, election, village, person, name, sex, birth_year, standing, rights, entered_at)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'FULL', 'HELD', ?) ON CONFLICT DO NOTHING""", branch.first(), branch.village(), person, name, sex, birthYear, OffsetDateTime.now(clock));
    }

    /** Brings an election to its last stage as the triggers of all modules see it. */
    public void finish(Election election, Stage last) {
        run("SET session_replication_role = origin");
        try {
            run("UPDATE election.election SET stage = ? WHERE id = ?", last.name(), election.id());
        } finally {
            run("SET session_replication_role = replica");
        }
    }

    /** Fills the list of a branch up to so many members who vote. */
    public void members(Election branch, int voting) {
        run("""
                INSERT INTO roll.branch_member
                  (id, election, village, person, name, sex, birth_year, standing, rights, entered_at)
                SELECT gen_random_uuid(), ?, ?, gen_random_uuid(), '党员' || n, 'MALE', 1960, 'FULL', 'HELD', ?
                FROM generate_series((SELECT count(*) FROM roll.branch_member WHERE election = ?) + 1, ?) n""", branch.first(), branch.village(), OffsetDateTime.now(clock), branch.first(), (long) voting);
    }

    /** As if these had been elected to this body by ballots. */
    public void elected(Election election, PersonElected... people) {
        elected.put(election.first(), List.of(people));
    }

    @Override
    public List<PersonElected> seated(Election election) {
        return elected.getOrDefault(election.first(), List.of());
    }

    @Override
    public Held of(Election election, Body body, String name) {
        return elections.find(election.village(), body).stream()
                        .flatMap(of -> seated(of).stream())
                        .anyMatch(one -> one.name().equals(name))
                ? Held.PERHAPS
                : Held.NO;
    }

    /** A committee of three with one in reserve, and the meeting that chose it. */
    public void committee(Election election) {
        var meeting = UUID.randomUUID();
        run("DELETE FROM election.committee_member WHERE election = ?", election.id());
        run("""
                INSERT INTO election.meeting
                  (id, election, village, purpose, kind, announced, held, due, present, in_favour, recorded_at, recorded_by) VALUES
                  (?, ?, ?, 'COMMITTEE', 'REPRESENTATIVES', '2017-01-21', '2017-01-24', 30, 28, 27, ?, 'fixture')""", meeting, election.id(), election.village(), OffsetDateTime.now(clock));
        for (int place = 1; place <= 4; place++) {
            run(
                    """
                    INSERT INTO election.committee_member (id, election, village, place, name, office, meeting)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    UUID.randomUUID(),
                    election.id(),
                    election.village(),
                    place,
                    "测试委员" + place,
                    place == 1 ? "CHAIR" : place == 4 ? "RESERVE" : "MEMBER",
                    meeting);
        }
    }

    /** As if this were the name of who sits at this place of the election committee. */
    public void sits(Election election, String name, int place) {
        run("UPDATE election.committee_member SET name = ? WHERE election = ? AND place = ?", name, election.id(), place);
    }

    /** As if candidates had met the villagers, everybody who stands. */
    public void met(Election election) {
        var encounter = UUID.randomUUID();
        run(
                """
                INSERT INTO candidacy.encounter (id, election, village, number, at, place, announced_at, announced_by,
                  villagers, recorded_at, recorded_by)
                SELECT ?, ?, ?, count(*) + 1, TIMESTAMP '2017-03-01 19:00', '祠堂', ?, 'fixture', 80, ?, 'fixture'
                FROM candidacy.encounter WHERE election = ?""",
                encounter,
                election.id(),
                election.village(),
                OffsetDateTime.now(clock),
                OffsetDateTime.now(clock),
                election.id());
        run("""
                INSERT INTO candidacy.encounter_candidate (encounter, candidate, election, village, came)
                SELECT ?, id, election, village, true FROM candidacy.candidate WHERE election = ?""", encounter, election.id());
    }

    /** As if hour and place of the vote had been published three days before its day. */
    public void announced(Election election) {
        run("""
                INSERT INTO election.arrangement (election, village, occasion, number, day, from_hour, until_hour, place, manner,
                  why, published_at, published_by)
                SELECT id, village, 'VOTE', count + 1, day, '08:00', '15:00', '祠堂', 'ASSEMBLY', CASE count WHEN 0 THEN '' ELSE '改期' END,
                  (day - 3 + time '09:00') AT TIME ZONE 'Asia/Shanghai', 'fixture'
                FROM election.election, LATERAL (
                  SELECT count(*)::int AS count, coalesce(bool_or(a.day = election.day), false) AS said FROM election.arrangement a
                  WHERE a.election = election.id AND a.occasion = 'VOTE') before
                WHERE id = ? AND NOT said""", election.id());
    }

    /** Enters the stage with these triggers of the table of elections alone: what they do is asked, and no gate of another. */
    public void enter(Election election, Stage next, List<String> triggers) {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var owner = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("ALTER TABLE election.election DISABLE TRIGGER USER");
            for (var trigger : triggers) {
                statement.execute("ALTER TABLE election.election ENABLE TRIGGER " + trigger);
            }
            statement.execute("UPDATE election.election SET stage = '" + next + "' WHERE id = '"
                    + election.id().uuid() + "'");
            statement.execute("ALTER TABLE election.election ENABLE TRIGGER USER");
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // one session for all: to sign in for each statement would cost more than all that they do
    private static synchronized void run(String statement, Object... arguments) {
        try (var prepared = session().prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i] instanceof ElectionId election ? election.uuid() : arguments[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // gates of modules above are triggers on the election table; this session runs none of them
    private static Connection session() throws SQLException {
        if (session == null || session.isClosed()) {
            var server = TestStore.server();
            var administrator = server.administrator();
            session =
                    DriverManager.getConnection(server.url("huanjie"), administrator.user(), administrator.password());
            try (var set = session.createStatement()) {
                set.execute("SET session_replication_role = replica");
            }
        }
        return session;
    }
}
