package org.huanjie.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;
import static org.huanjie.readiness.assessment.ReadinessFixture.office;
import static org.huanjie.readiness.assessment.ReadinessFixture.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Side;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.step.Oversight;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No village starts its election while a condition is unmet, by any route: the door, a stale page, two at once, bare SQL. */
@HuanjieIT
class ReadinessGateIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    Elections table;

    @Autowired
    StageDoor door;

    @Autowired
    Oversight oversight;

    @Autowired
    ReadinessSettings settings;

    @Autowired
    ReadinessGate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    Places.County county;
    String village;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 15));
        county = places.newCounty(1, 2);
        village = county.village();
        elections.open(county);
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void theDoorNamesEveryUnmetConditionOfAVillageThatHasNotBegun(Body body) {
        var entry = enter(elections.find(village, body));
        assertThat(entry).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused<Election>) entry).reasons())
                .extracting(reason -> reason.key())
                .contains("readiness.refused.gate-state")
                .filteredOn("readiness.refused.gate-unmet"::equals)
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void theGateOpensForEachBodyOnceTheVillageHasPassed(Body body) {
        fixture.pass(village);
        assertThat(against(elections.find(village, body))).isEmpty();
    }

    @Test
    void theDoorNamesTheOneConditionThatIsStillOpen() {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.FINANCE)));
        assertThat(against(elections.find(village, Body.VILLAGERS_COMMITTEE)))
                .containsExactly("readiness.refused.gate-state", "readiness.refused.gate-unmet");
    }

    @Test
    void theGateIsNotAskedOnceAnElectionHasBegun() {
        var begun = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(against(begun)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void theApplicationsRoleCannotEnterAStageBesideTheDoor(Body body) {
        var election = fixed(village, body);
        assertThatThrownBy(() -> enterBySql(election)).hasMessageContaining("has not passed readiness");
        assertThat(elections.find(village, body).stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void afterThePassBareSqlMayEnterTheStageToo() {
        fixture.pass(village);
        enterBySql(fixed(village, Body.PARTY_BRANCH));
        assertThat(elections.find(village, Body.PARTY_BRANCH).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void theApplicationsRoleCannotWriteAPass() {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.HARD_ISSUES)));
        var standing = fixture.of(village).standing();
        assertThatThrownBy(() -> inVillage("UPDATE readiness.assessment SET state = 'PASSED', passed_on = now()"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> inVillage("DELETE FROM readiness.assessment"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> inVillage("UPDATE readiness.statement SET met = true"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> inVillage("INSERT INTO readiness.condition VALUES (1, 'MORE', 7)"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> step(standing, "PASS")).hasMessageContaining("not all six conditions are met");
        assertThatThrownBy(() -> step(standing, "APPLY")).hasMessageContaining("not possible");
        assertThat(fixture.of(village).state()).isEqualTo(State.VERIFYING);
    }

    @Test
    void aStatementOutOfTurnIsRefusedByTheDatabase() {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.FINANCE)));
        done(fixture.decide(village, Decision.REFUSE, "账目未清"));
        var standing = fixture.of(village).standing();
        for (var side : Side.values()) {
            assertThatThrownBy(() -> state(standing, side)).hasMessageContaining("no statement");
        }
    }

    @Test
    void aPassOfAnotherTermOpensNothing() {
        fixture.pass(village);
        clock.set(LocalDate.of(2017, 1, 16));
        var later = Scope.of(county.code())
                .call(() -> transactions.execute(status -> {
                    var id =
                            java.util.UUID.nameUUIDFromBytes(village.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    sql.sql("INSERT INTO election.term VALUES (:id, :county, 'ZJ2012', '2020-01-01', '2020-12-31')")
                            .param("id", id)
                            .param("county", county.code())
                            .update();
                    sql.sql(
                                    "INSERT INTO election.election (id, term, village, body, opened_at) VALUES (:id, :id, :village, 'PARTY_BRANCH', now())")
                            .param("id", id)
                            .param("village", village)
                            .update();
                    table.fix(new ElectionId(id), 3, LocalDate.of(2020, 3, 4));
                    return table.get(new ElectionId(id));
                }));
        assertThat(against(later)).contains("readiness.refused.gate-state");
        assertThatThrownBy(() -> enterBySql(later)).hasMessageContaining("has not passed readiness");
    }

    @Test
    void aSpotCheckThatWithdrawsThePassClosesTheDoor() {
        fixture.pass(village);
        done(spotCheck());
        assertThat(against(elections.find(village, Body.VILLAGERS_COMMITTEE))).contains("readiness.refused.gate-state");
        assertThatThrownBy(() -> enterBySql(fixed(village, Body.VILLAGERS_COMMITTEE)))
                .hasMessageContaining("has not passed readiness");
    }

    @Test
    void aPassIsNotWithdrawnOnceAnElectionHasStarted() {
        fixture.pass(village);
        enterBySql(fixed(village, Body.PARTY_BRANCH));
        assertThat(refused(spotCheck())).containsExactly("readiness.refused.started");
        var standing = fixture.of(village).standing();
        assertThatThrownBy(() -> step(standing, "SPOT_CHECK")).hasMessageContaining("the election has started");
    }

    @Test
    void ofAStartAndAWithdrawalAtTheSameInstantOnlyOneHappens() throws Exception {
        for (int turn = 0; turn < 12; turn++) {
            var place = places.newCounty(1, 1);
            elections.open(place);
            fixture.pass(place.village());
            var election = fixed(place.village(), Body.PARTY_BRANCH);
            boolean throughTheGate = turn % 2 == 0;
            var together = new CyclicBarrier(2);
            Callable<Boolean> starts = () -> {
                together.await();
                return throughTheGate ? startsByTheGate(election) : startsBySql(election);
            };
            Callable<Boolean> withdraws = () -> {
                together.await();
                return Scope.of(place.code())
                                .call(() -> oversight.spotCheck(place.village(), true, "抽查发现问题", office(place.code())))
                        instanceof Verdict.Done<?>;
            };
            try (var people = Executors.newFixedThreadPool(2)) {
                var results = people.invokeAll(List.of(starts, withdraws));
                assertThat(results.get(0).get()).isNotEqualTo(results.get(1).get());
                boolean started =
                        elections.find(place.village(), Body.PARTY_BRANCH).stage() != Stage.PREPARING;
                boolean passed = fixture.of(place.village()).passed();
                assertThat(started).isEqualTo(passed);
            }
        }
    }

    @Test
    void anElectionDayTooFarFromThePassFindsItExpired() {
        fixture.pass(village);
        Scope.of(county.code())
                .run(() -> ReadinessFixture.done(settings.set(
                        county.code(), ReadinessSetting.EXPIRY_DAYS, OptionalInt.of(30), office(county.code()))));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.PREPARING, 4, LocalDate.of(2017, 3, 4));
        assertThat(against(election)).containsExactly("readiness.refused.gate-expired");
        assertThatThrownBy(() -> enterBySql(election)).hasMessageContaining("has expired");
        var sooner = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.PREPARING, 4, LocalDate.of(2017, 2, 14));
        assertThat(against(sooner)).isEmpty();
    }

    @Test
    void anotherVillagesPassOpensNothingHere() {
        fixture.pass(county.village(1));
        assertThatThrownBy(() -> enterBySql(fixed(village, Body.VILLAGERS_COMMITTEE)))
                .hasMessageContaining("has not passed readiness");
    }

    private Verdict<Election> enter(Election election) {
        var next = election.table().stages().get(1);
        var town = election.village().substring(0, 9);
        return Scope.of(town).call(() -> door.enter(election.id(), next, TestSignIn.person(Role.TOWN_COMMITTEE, town)));
    }

    private List<String> against(Election election) {
        var next = election.table().stages().get(election.table().stages().indexOf(election.stage()) + 1);
        return Scope.of(election.village())
                .call(() -> transactions.execute(status -> gate.against(election, next)))
                .stream()
                .map(reason -> reason.key())
                .distinct()
                .toList();
    }

    private void enterBySql(Election election) {
        Scope.of(election.village()).run(() -> transactions.executeWithoutResult(status -> bySql(election)));
    }

    private void bySql(Election election) {
        sql.sql("SELECT election.enter_stage(:id, 'PREPARING', :next, now(), 'x')")
                .param("id", election.id().uuid())
                .param("next", election.table().stages().get(1).name())
                .query((row, n) -> true)
                .single();
    }

    private boolean startsByTheGate(Election election) {
        return Scope.of(election.village())
                .call(() -> transactions.execute(status -> {
                    boolean open = gate.against(
                                    election, election.table().stages().get(1))
                            .isEmpty();
                    if (open) {
                        bySql(election);
                    }
                    return open;
                }));
    }

    private boolean startsBySql(Election election) {
        try {
            enterBySql(election);
            return true;
        } catch (org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    private Election fixed(String where, Body body) {
        return elections.at(where, body, Stage.PREPARING);
    }

    private void inVillage(String statement) {
        Scope.of(village)
                .run(() -> transactions.executeWithoutResult(
                        status -> sql.sql(statement).update()));
    }

    private void step(Standing standing, String step) {
        Scope.of(village)
                .run(() -> transactions.executeWithoutResult(status -> sql.sql("""
                SELECT count(*) FROM readiness.take_step(:term, :village, :step, '', 'x', 'x', 'COUNTY_OFFICE', now(), '2017-01-20')""")
                        .param("term", standing.term())
                        .param("village", standing.village())
                        .param("step", step)
                        .query(Integer.class)
                        .single()));
    }

    private void state(Standing standing, Side side) {
        Scope.of(village)
                .run(() -> transactions.executeWithoutResult(status -> sql.sql("""
                INSERT INTO readiness.statement (term, village, round, version, condition, side, met, note, evidence,
                                                 person_name, made_by, made_at)
                VALUES (:term, :village, :round, :version, 'FINANCE', :side, true, '', '{}', 'x', 'x', now())""")
                        .param("term", standing.term())
                        .param("village", standing.village())
                        .param("round", standing.round())
                        .param("version", standing.version())
                        .param("side", side.name())
                        .update()));
    }

    private Verdict<Standing> spotCheck() {
        return Scope.of(county.code()).call(() -> oversight.spotCheck(village, true, "抽查发现问题", office(county.code())));
    }
}
