package org.huanjie.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Array;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.readiness.step.OpenIssues;
import org.huanjie.responsibility.visit.Raised;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuanjieIT
class ProblemsIT {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    @Autowired
    Places places;

    @Autowired
    ProblemSteps steps;

    @Autowired
    Problems problems;

    @Autowired
    Tasks tasks;

    @Autowired
    Measures measures;

    @Autowired
    Raised raised;

    @Autowired
    RedProblems issues;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    AccountOffice accounts;

    Places.County county;
    String village;
    SignedIn team;
    SignedIn town;
    SignedIn office;

    @BeforeEach
    void aVillage() {
        clock.set(DAY);
        county = places.newCounty(1, 2);
        village = county.village();
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
    }

    @Test
    void theTableOfTheProgramIsThatOfTheStore() {
        var stored = as(
                office,
                () -> sql.sql("SELECT here, step, next, new_round, roles FROM situation.transition WHERE here <> ''")
                        .query((row, n) -> new Transition(
                                ProblemState.valueOf(row.getString("here")),
                                ProblemStep.valueOf(row.getString("step")),
                                ProblemState.valueOf(row.getString("next")),
                                row.getBoolean("new_round"),
                                roles(row.getArray("roles"))))
                        .list());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(Transition.ALL);
        assertThat(as(
                        office,
                        () -> sql.sql("SELECT roles FROM situation.transition WHERE here = '' AND step = 'REGISTER'")
                                .query((row, n) -> roles(row.getArray("roles")))
                                .single()))
                .isEqualTo(Transition.roles(ProblemStep.REGISTER));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    @Test
    void aStepIsRefusedToEveryRoleThatIsNotInItsLine() {
        var problem = registered(Risk.RED);
        var id = problem.id();
        assertThat(refused(as(team, () -> steps.assign(id, ANY, Owner.of(team), DAY.plusDays(3), team))))
                .containsExactly("situation.refused.not-yours");
        var teller = TestSignIn.person(Role.TELLER, village);
        assertThat(refused(as(teller, () -> steps.start(id, ANY, teller))))
                .containsExactly("situation.refused.not-yours");
        assertThat(refused(as(
                        teller,
                        () -> steps.register(
                                new NewProblem(
                                        village,
                                        new ProblemKind("LEGACY"),
                                        ListLevel.VILLAGE,
                                        Risk.RED,
                                        "河道淤塞",
                                        "",
                                        Origin.REPORTED,
                                        Owner.of(team),
                                        null),
                                teller))))
                .containsExactly("situation.refused.not-yours");
        var auditor = TestSignIn.person(Role.AUDITOR, county.code());
        assertThat(as(auditor, () -> tasks.give(problem, "协调用地", Owner.of(office), DAY.plusDays(3), auditor)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(as(auditor, () -> measures.make(problem, ListLevel.TOWN, "每周碰头", auditor)))
                .isInstanceOf(Verdict.Refused.class);
        assertThatThrownBy(() -> byHand(id, "START", "", "x", "AUDITOR"))
                .hasMessageContaining("not a step of the role AUDITOR");
        assertThatThrownBy(() -> byHand(id, "ASSIGN", "", team.signInName(), "VILLAGE_TEAM"))
                .hasMessageContaining("not a step of the role VILLAGE_TEAM");
        byHand(id, "START", "", "x", "VILLAGE_TEAM");
    }

    @Test
    void aProblemGoesTheWholeWayAndKeepsItsHistoryWhenReopened() {
        var id = registered(Risk.RED).id();
        assertThat(refused(as(team, () -> steps.start(id, OptionalInt.of(1), team))))
                .contains("situation.refused.stale");
        done(as(team, () -> steps.start(id, ANY, team)));
        assertThat(refused(as(team, () -> steps.applyToClose(id, ANY, " ", team))))
                .containsExactly("situation.refused.no-evidence");
        done(as(team, () -> steps.applyToClose(id, ANY, "已清淤，附照片", team)));
        done(as(town, () -> steps.giveBack(id, ANY, "照片看不清", town)));
        done(as(team, () -> steps.applyToClose(id, ANY, "补拍照片", team)));
        assertThat(refused(as(team, () -> steps.verify(id, ANY, "", team))))
                .containsExactly("situation.refused.not-yours", "situation.refused.second-person");
        assertThat(done(as(town, () -> steps.verify(id, ANY, "", town))).closedOn())
                .isEqualTo(DAY);
        assertThat(refused(as(town, () -> steps.reopen(id, ANY, "", town))))
                .containsExactly("situation.refused.no-reason");
        var again = done(as(town, () -> steps.reopen(id, ANY, "又淤塞", town)));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.evidence()).isEmpty();
        assertThat(as(team, () -> problems.history(id)))
                .extracting(Problems.Event::step)
                .containsExactly(
                        ProblemStep.REGISTER,
                        ProblemStep.ASSIGN,
                        ProblemStep.START,
                        ProblemStep.APPLY_TO_CLOSE,
                        ProblemStep.RETURN,
                        ProblemStep.APPLY_TO_CLOSE,
                        ProblemStep.VERIFY,
                        ProblemStep.REOPEN);
    }

    @Test
    void whoOpenedTheAccountThatAppliedDoesNotVerify() {
        var wish = new AccountOffice.Wish("apply-" + village, "村乙", Role.VILLAGE_TEAM, village);
        var applicant = ((AccountOffice.Outcome.Done) as(town, () -> accounts.open(wish, town))).account();
        var id = registered(Risk.RED).id();
        done(as(team, () -> steps.start(id, ANY, team)));
        done(as(applicant, () -> steps.applyToClose(id, ANY, "已清淤，附照片", applicant)));
        assertThat(refused(as(town, () -> steps.verify(id, ANY, "", town))))
                .containsExactly("situation.refused.second");
        assertThat(refused(as(town, () -> steps.giveBack(id, ANY, "照片看不清", town))))
                .containsExactly("situation.refused.second");
        var another =
                new SignedIn(UUID.randomUUID(), "second-" + county.town(), "镇丙", Role.TOWN_COMMITTEE, county.town());
        done(as(another, () -> steps.verify(id, ANY, "", another)));
    }

    @Test
    void theStoreItselfClosesNothingWithoutEvidenceAndASecondPerson() throws SQLException {
        var id = registered(Risk.RED).id();
        done(as(team, () -> steps.start(id, ANY, team)));
        assertThatThrownBy(() -> byHand(id, "APPLY_TO_CLOSE", "", "x", "TOWN_COMMITTEE"))
                .hasMessageContaining("evidence");
        done(as(town, () -> steps.applyToClose(id, ANY, "已办", town)));
        assertThatThrownBy(() -> byHand(id, "VERIFY", "", team.signInName(), "TOWN_COMMITTEE"))
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> byHand(id, "VERIFY", "", town.signInName(), "TOWN_COMMITTEE"))
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> as(
                        office,
                        () -> sql.sql("UPDATE situation.problem SET state = 'CLOSED' WHERE id = :id")
                                .param("id", id.uuid())
                                .update()))
                .hasStackTraceContaining("permission denied");
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var owner = DriverManager.getConnection(
                        server.url("huanjie"), administrator.user(), administrator.password());
                var force = owner.prepareStatement(
                        "UPDATE situation.problem SET state = 'CLOSED', closed_on = '2017-02-01' WHERE id = ?")) {
            force.setObject(1, id.uuid());
            assertThatThrownBy(force::executeUpdate).hasMessageContaining("check constraint");
        }
    }

    @Test
    void numbersRunWithinAVillageAndAYear() {
        assertThat(registered(Risk.RED).number()).endsWith("-2017-001");
        assertThat(registered(Risk.BLUE).number()).endsWith("-2017-002");
    }

    @Test
    void openTasksKeepAProblemOpenAndMeasuresServeSeveral() {
        var problem = registered(Risk.YELLOW);
        var other = registered(Risk.BLUE);
        var task = given(as(town, () -> tasks.give(problem, "协调用地", Owner.of(office), DAY.plusDays(3), town)));
        assertThat(as(town, () -> tasks.find(task)).orElseThrow().level()).isEqualTo(ListLevel.COUNTY);
        done(as(team, () -> steps.start(problem.id(), ANY, team)));
        assertThat(refused(as(team, () -> steps.applyToClose(problem.id(), ANY, "已办", team))))
                .containsExactly("situation.refused.tasks-open");
        given(as(office, () -> tasks.done(task, "用地已批", office)));
        assertThat(as(office, () -> tasks.done(task, "再说一次", office))).isInstanceOf(Verdict.Refused.class);
        done(as(team, () -> steps.applyToClose(problem.id(), ANY, "已办", team)));
        var measure = given(as(town, () -> measures.make(problem, ListLevel.TOWN, "每周碰头", town)));
        given(as(town, () -> measures.serveProblem(measure, other, town)));
        given(as(town, () -> measures.serveProblem(measure, other, town)));
        assertThat(as(town, () -> measures.find(measure)).orElseThrow().problems())
                .isEqualTo(2);
        assertThat(as(team, () -> measures.problems(measure))).hasSize(2);
    }

    @Test
    void whatAVisitRaisedEntersOnceAndNeverWithoutAnOwner() {
        var open = new Raised.Matter(UUID.randomUUID(), UUID.randomUUID(), village, "LEGACY", "村口路灯不亮", "");
        var settled = new Raised.Matter(UUID.randomUUID(), open.visit(), village, "strange", "办证难", "当场办好");
        for (int i = 0; i < 2; i++) {
            run(team, () -> raised.enter(open, team));
            run(team, () -> raised.enter(settled, team));
        }
        assertThat(as(team, () -> problems.count(village, ProblemFilter.ALL))).isEqualTo(2);
        var one = as(team, () -> problems.ofMatter(open.id())).orElseThrow();
        assertThat(one.owner()).isEqualTo(team.signInName());
        assertThat(one.state()).isEqualTo(ProblemState.REGISTERED);
        var other = as(team, () -> problems.ofMatter(settled.id())).orElseThrow();
        assertThat(other.state()).isEqualTo(ProblemState.APPLIED);
        assertThat(other.kind()).isEqualTo(ProblemKind.OTHER);
        assertThat(done(as(town, () -> steps.verify(other.id(), ANY, "", town))).evidence())
                .isEqualTo("当场办好");
    }

    @Test
    void openOnesAreCountedByRiskAndTheClockMakesThemOverdue() {
        var red = registered(Risk.RED);
        registered(Risk.BLUE);
        assertThat(as(town, () -> problems.open(county.town())))
                .containsOnly(java.util.Map.entry(village, new Problems.Open(1, 0, 1, 0)));
        clock.set(DAY.plusDays(8));
        assertThat(as(town, () -> problems.open(county.town())).get(village).overdue())
                .isEqualTo(2);
        assertThat(as(town, () -> issues.red(village)))
                .containsExactly(new OpenIssues.Issue(red.number(), red.title()));
        assertThat(as(
                        town,
                        () -> problems.page(
                                county.code(),
                                new ProblemFilter(null, Risk.RED, null, null, team.personName(), true),
                                0)))
                .extracting(Problem::id)
                .containsExactly(red.id());
    }

    @Test
    void anotherVillageSeesAndTouchesNothing() {
        var id = registered(Risk.RED).id();
        var neighbour = TestSignIn.person(Role.VILLAGE_TEAM, county.village(1));
        assertThat(as(neighbour, () -> problems.find(id))).isEmpty();
        assertThat(refused(as(neighbour, () -> steps.start(id, ANY, neighbour))))
                .containsExactly("situation.refused.no-problem");
        assertThat(refused(as(town, () -> steps.assign(id, ANY, Owner.of(neighbour), DAY.minusDays(1), town))))
                .containsExactly("situation.refused.owner", "situation.refused.due-past");
    }

    private Problem registered(Risk risk) {
        return done(as(
                team,
                () -> steps.register(
                        new NewProblem(
                                village,
                                new ProblemKind("LEGACY"),
                                ListLevel.VILLAGE,
                                risk,
                                "河道淤塞",
                                "下雨就淹",
                                Origin.REPORTED,
                                Owner.of(team),
                                DAY.plusDays(7)),
                        team)));
    }

    private void byHand(ProblemId id, String step, String said, String who, String role) {
        as(
                office,
                () -> sql.sql("""
                SELECT 1 FROM situation.take_step(:id, :step, NULL, NULL, NULL, NULL, :said, :who, 'x', :role, now(), '2017-02-01')""")
                        .param("id", id.uuid())
                        .param("step", step)
                        .param("said", said)
                        .param("who", who)
                        .param("role", role)
                        .query(Integer.class)
                        .list());
    }

    private <T> T as(SignedIn who, Supplier<T> act) {
        return Scope.of(who.division()).call(() -> transaction.execute(status -> act.get()));
    }

    private void run(SignedIn who, Runnable act) {
        Scope.of(who.division()).run(() -> transaction.executeWithoutResult(status -> act.run()));
    }

    private static Problem done(Verdict<Problem> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Problem>) outcome).value();
    }

    private static <T> T given(Verdict<T> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) outcome).value();
    }

    private static List<String> refused(Verdict<Problem> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<Problem>) outcome)
                .reasons().stream().map(reason -> reason.key()).toList();
    }
}
