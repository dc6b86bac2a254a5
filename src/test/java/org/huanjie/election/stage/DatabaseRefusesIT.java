package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.who.Role;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 库的拒绝 — what SQL by the application's role cannot do to an election, whoever writes it. */
@HuanjieIT
class DatabaseRefusesIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private Places.County county;

    @BeforeEach
    void county() {
        county = places.newCounty(1, 2);
        fixture.open(county);
    }

    @Test
    void theStepsInTheDatabaseAreTheStepsInTheProgram() {
        Map<String, List<String>> program = new LinkedHashMap<>();
        for (var table : StageTable.all()) {
            program.put(
                    table.body() + " " + table.procedure(),
                    table.steps().stream()
                            .map(step -> step.here() + " → " + step.next() + " "
                                    + step.roles().stream()
                                            .map(Role::name)
                                            .sorted()
                                            .toList())
                            .sorted()
                            .toList());
        }
        Map<String, List<String>> database = in(() -> sql.sql("""
                        SELECT body || ' ' || procedure AS name, here || ' → ' || next || ' [' || (
                          SELECT string_agg(role, ', ' ORDER BY role COLLATE "C") FROM unnest(roles) role) || ']' AS line
                        FROM election.step""").query((row, n) -> Map.entry(row.getString("name"), row.getString("line"))).stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        assertThat(database).isEqualTo(program);
    }

    @Test
    void theStageIsNotUpdated() {
        var id = started();
        refused("permission denied", "UPDATE election.election SET stage = 'COMMITTEE_CHOSEN' WHERE id = '" + id + "'");
        refused(
                "permission denied",
                "UPDATE election.election SET seats = 5, stage = 'DECLARED' WHERE id = '" + id + "'");
    }

    @Test
    void noElectionIsInsertedWithAStageOrDeleted() {
        var id = started();
        refused(
                "permission denied",
                "INSERT INTO election.election (id, term, village, body, stage, opened_at) SELECT gen_random_uuid(), term, village,"
                        + " 'OTHER', 'DECLARED', now() FROM election.election WHERE id = '" + id + "'");
        refused("permission denied", "DELETE FROM election.election WHERE id = '" + id + "'");
        refused("permission denied", "UPDATE election.step SET next = 'ARCHIVED'");
        refused(
                "permission denied",
                "INSERT INTO election.step VALUES ('VILLAGERS_COMMITTEE', 'STARTED2', 'DECLARED')");
    }

    @Test
    void noStageIsEnteredByARoleThatIsNotInItsLine() {
        var id = started();
        var teller = Scope.of(county.village()).as("teller", "TELLER");
        assertThatThrownBy(() -> teller.call(() -> run(enterStage(id, "STARTED", "COMMITTEE_CHOSEN"))))
                .hasStackTraceContaining("not entered by the role at work");
        // the same of one whose step it is goes as far as the gates
        var town = Scope.of(county.village()).as("town", "TOWN_COMMITTEE");
        assertThat(town.call(() -> run(enterStage(id, "STARTED", "COMMITTEE_CHOSEN"))))
                .isTrue();
    }

    @Test
    void noStepIsSkippedAndNoneIsTakenBack() {
        var id = started();
        refused("does not follow", enterStage(id, "STARTED", "RULES_PASSED"));
        refused("does not follow", enterStage(id, "STARTED", "PREPARING"));
        refused("does not follow", enterStage(id, "COMMITTEE_CHOSEN", "RULES_PASSED"));
        refused("does not follow", enterStage(id, "STARTED", "MEETING"));
    }

    @Test
    void noStageIsEnteredOutsideTheScope() {
        var id = started();
        Scope.of(county.village(1))
                .run(() -> assertThatThrownBy(() -> run(enterStage(id, "STARTED", "COMMITTEE_CHOSEN")))
                        .hasStackTraceContaining("does not follow"));
        assertThatThrownBy(() -> run(enterStage(id, "STARTED", "COMMITTEE_CHOSEN")))
                .hasStackTraceContaining("does not follow");
        assertThat(fixture.find(county.village(), Body.VILLAGERS_COMMITTEE).stage())
                .isEqualTo(Stage.STARTED);
    }

    @Test
    void noElectionGoesOnWithoutSeatsAndDay() {
        assertThatThrownBy(
                        () -> fixture.at(county.village(), Body.PARTY_BRANCH, Stage.APPROVED, 0, ElectionFixture.DAY))
                .hasStackTraceContaining("seats_and_day_fixed");
        assertThatThrownBy(() -> fixture.at(county.village(), Body.PARTY_BRANCH, Stage.APPROVED, 3, null))
                .hasStackTraceContaining("seats_and_day_fixed");
    }

    @Test
    void seatsAndDayOfAStartedElectionAreNotChanged() {
        var id = started();
        refused("never changed", "UPDATE election.election SET seats = 7 WHERE id = '" + id + "'");
        refused("never changed", "UPDATE election.election SET day = day + 1 WHERE id = '" + id + "'");
    }

    @Test
    void passedRulesAreNotChangedEvenByTheOwner() {
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.RULES_PASSED);
        refused("never changed", "UPDATE election.rules SET settings = '{}' WHERE election = '" + election.id() + "'");
        refused(
                "never changed",
                "UPDATE election.rules SET frozen_hash = NULL, canonical = NULL WHERE election = '" + election.id()
                        + "'");
        refused("permission denied", "DELETE FROM election.rules WHERE election = '" + election.id() + "'");
        assertThatThrownBy(() ->
                        asOwner("UPDATE election.rules SET settings = '{}' WHERE election = '" + election.id() + "'"))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> asOwner("DELETE FROM election.rules WHERE election = '" + election.id() + "'"))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void aHashThatDoesNotFitItsTextIsRefused() {
        var election = fixture.at(county.village(), Body.PARTY_BRANCH, Stage.APPROVED);
        in(() -> run("INSERT INTO election.rules (election, village, edition, posts, settings) VALUES ('"
                + election.id() + "', '" + county.village() + "', 'P1990', '[]', '{}')"));
        refused(
                "hash_fits_text",
                "UPDATE election.rules SET canonical = '{}', frozen_hash = 'abc' WHERE election = '" + election.id()
                        + "'");
    }

    @Test
    void whatWasRecordedIsNeitherChangedNorRemoved() {
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        for (var table : List.of("entered", "meeting", "document", "choice")) {
            refused("permission denied", "UPDATE election." + table + " SET village = village");
            refused("permission denied", "DELETE FROM election." + table);
            assertThatThrownBy(() -> asOwner("DELETE FROM election." + table))
                    .hasStackTraceContaining("never changed or removed");
            assertThatThrownBy(() -> asOwner("TRUNCATE election." + table + " CASCADE"))
                    .hasStackTraceContaining("never changed or removed");
        }
        refused(
                "permission denied",
                "INSERT INTO election.entered SELECT id, village, 'ARCHIVED', now(), 'me' FROM election.election");
    }

    @Test
    void anotherVillagesElectionsAreNotSeen() {
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        var seen = Scope.of(county.village(1))
                .call(() -> transactions.execute(status -> List.of(
                        count("election"),
                        count("entered"),
                        count("meeting"),
                        count("committee_member"),
                        count("rules"))));
        assertThat(seen).containsExactly(3, 0, 0, 0, 0);
        Integer unscoped = transactions.execute(status -> count("election"));
        assertThat(unscoped).isZero();
    }

    private int count(String table) {
        return sql.sql("SELECT count(*) FROM election." + table)
                .query(Integer.class)
                .single();
    }

    private ElectionId started() {
        return fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED)
                .id();
    }

    private static String enterStage(ElectionId id, String here, String next) {
        return "SELECT election.enter_stage('" + id + "', '" + here + "', '" + next + "', now(), 'me')";
    }

    private void refused(String because, String statement) {
        in(() -> {
            assertThatThrownBy(() -> run(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(because);
            return true;
        });
    }

    private Boolean run(String statement) {
        return transactions.execute(status -> {
            if (statement.startsWith("SELECT")) {
                sql.sql(statement).query((row, n) -> true).list();
            } else {
                sql.sql(statement).update();
            }
            return true;
        });
    }

    private static void asOwner(String statement) throws java.sql.SQLException {
        var store = org.huanjie.TestStore.server().store();
        try (var connection = java.sql.DriverManager.getConnection(
                        store.url(), store.owner().user(), store.owner().password());
                var owner = connection.createStatement()) {
            owner.execute(statement);
        }
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Scope.of(county.code()).call(work);
    }
}
