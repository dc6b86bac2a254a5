package org.huanjie.candidacy.review.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Verdict;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 部门所见 — whoever asks the store with an organ's settings finds nothing of a village but a short list of tables, and little there. */
@HuanjieIT
class OrganSightIT {

    /** What an organ's account finds, each with its reason; everything else that holds a division's data is empty to it. */
    private static final Map<String, String> SEEN = Map.of(
            "access.account", "its own account alone",
            "access.attempt", "of its own account",
            "access.setting", "what the county asks of every account",
            "candidacy.inquiry", "its own questions, with the name on them",
            "candidacy.hit", "its own answers",
            "candidacy.match_request", "what went out to it, sealed",
            "candidacy.organ_desk", "its own seats");

    private static final String BEHIND_A_SCOPE = """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND n.nspname <> 'pg_catalog' ORDER BY 1""";

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    OrganFixture organs;

    @Autowired
    Inquiries inquiries;

    @Autowired
    PeopleAsked people;

    @Autowired
    Candidates candidates;

    private final Store store = TestStore.server().store();
    private Places.County county;
    private SignedIn court;
    private Review review;

    @BeforeEach
    void oneIsNominated() {
        county = places.newCounty(1, 1);
        var village = county.village();
        var committee = RollFixture.committee(village);
        elections.open(county);
        var person = rolls.voters(village, 3).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(committee.scope()
                        .call(() -> candidates.enter(
                                election.id(), person.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        review = fixture.of(election.id(), person.id(), village);
        court = organs.seated(county, new Organ("COURT"));
        organs.seated(county, new Organ("POLICE"));
        organs.account(county, "nobody");
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whateverIsAskedOfTheStoreAnOrganFindsTheShortListAlone() throws SQLException {
        var all = rows("", "0", ":", "");
        assertThat(filled(all)).contains("roll.voter", "candidacy.candidate", "candidacy.review", "election.election", "ledger.entry");
        var seen = rows(court.signInName(), "0", ":", "ORGAN");
        assertThat(filled(seen)).isNotEmpty().isSubsetOf(SEEN.keySet());
        assertThat(rows(court.signInName(), county.code(), county.code() + ":", "ORGAN"))
                .containsEntry("access.account", 1L)
                .containsEntry("candidacy.inquiry", 1L)
                .containsEntry("candidacy.organ_desk", 1L);
    }

    @Test
    void anAccountOfTheRoleWithoutASeatFindsNothingOfAReview() throws SQLException {
        var seen = rows("organ-nobody-" + county.code(), county.code(), county.code() + ":", "ORGAN");
        assertThat(filled(seen)).isSubsetOf("access.account", "access.attempt", "access.setting");
    }

    @Test
    void anOrganWritesNothingOfAVillage() throws SQLException {
        try (var application = within(court.signInName(), county.code(), county.code() + ":", "ORGAN")) {
            assertThat(changed(application, "UPDATE candidacy.candidate SET withdrawn_on = '2017-02-18'")).isZero();
            assertThat(changed(application, "UPDATE roll.voter SET name = 'x'")).isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(
                            application,
                            "INSERT INTO candidacy.kinship (election, village, one, other, relation, declared_on) VALUES ('"
                                    + review.election() + "', '" + review.village()
                                    + "', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'SPOUSE', '2017-02-18')"))
                    .withMessageContaining("row-level security");
            application.rollback();
        }
    }

    @Test
    void birthAndNumberAreGivenWhileTheQuestionIsOpenAndToItsOrganAlone() throws SQLException {
        var mine = asked(court);
        assertThat(court.scope().call(() -> people.birthYear(mine))).isPresent();
        assertThat(court.scope().call(() -> people.number(mine, "核对判决", court))).isPresent();
        try (var police = within("organ-police-" + county.code(), county.code(), county.code() + ":", "ORGAN")) {
            assertThat(Sql.exists(police, "SELECT FROM candidacy.person_asked(?::uuid)", mine.id().toString()))
                    .isFalse();
            assertThat(Sql.exists(police, "SELECT FROM candidacy.deciders(?::uuid)", review.id().toString()))
                    .isFalse();
            assertThat(Sql.exists(
                            police,
                            "SELECT FROM access.looks_at(ARRAY[?::uuid])",
                            review.person().toString()))
                    .as("the court has just looked")
                    .isFalse();
        }
        fixture.conclude(review, county, List.of(), FindingProof.NONE);
        assertThat(court.scope().call(() -> people.birthYear(mine))).isEmpty();
        assertThat(court.scope().call(() -> people.number(mine, "核对判决", court))).isEmpty();
    }

    private Inquiry asked(SignedIn organ) {
        return organ.scope().call(() -> inquiries.queue(organ)).getFirst();
    }

    /** How many rows each table shows; one whose rows the application may not read at all shows none. */
    private Map<String, Long> rows(String account, String lo, String hi, String role) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var application = within(account, lo, hi, role)) {
            for (var table : tables(application)) {
                rows.put(table, count(application, table));
            }
            application.rollback();
        }
        return rows;
    }

    private static List<String> filled(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> tables(Connection application) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = application.createStatement();
                var row = statement.executeQuery(BEHIND_A_SCOPE)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static int changed(Connection application, String update) throws SQLException {
        try (var statement = application.createStatement()) {
            return statement.executeUpdate(update);
        }
    }

    private static long count(Connection application, String table) throws SQLException {
        if (!Sql.exists(application, "SELECT WHERE has_any_column_privilege(?, 'SELECT')", table)) {
            return 0;
        }
        try (var statement = application.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection within(String account, String lo, String hi, String role) throws SQLException {
        var application = store.asApplication();
        application.setAutoCommit(false);
        try (var set = application.prepareStatement("""
                SELECT set_config('huanjie.lo', ?, true), set_config('huanjie.hi', ?, true),
                       set_config('huanjie.account', ?, true), set_config('huanjie.role', ?, true)""")) {
            set.setString(1, lo);
            set.setString(2, hi);
            set.setString(3, account);
            set.setString(4, role);
            set.execute();
        }
        return application;
    }
}
