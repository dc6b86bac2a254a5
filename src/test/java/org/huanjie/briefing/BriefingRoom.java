package org.huanjie.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatPresence;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 会场 — a village that started on Saturday 21 January 2017, and those who hold its meetings. */
@HuanjieIT
abstract class BriefingRoom {

    static final LocalDate START = LocalDate.of(2017, 1, 21);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Briefings briefings;

    @Autowired
    BriefingRules rules;

    @Autowired
    BriefingInvitations invitations;

    @Autowired
    Minutes minutes;

    @Autowired
    Seats seats;

    @Autowired
    Agenda agenda;

    @Autowired
    Problems problems;

    @Autowired
    ProblemSteps steps;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    String village;
    SignedIn team;
    SignedIn town;
    SignedIn office;

    @BeforeEach
    void aVillageThatHasStarted() {
        clock.set(START);
        county = places.newCounty(1, 2);
        village = county.village();
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        elections.open(county);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    void sits(LocalDate since) {
        done(name(team, village, Seat.TEAM, "驻村干部", "某干部", since));
    }

    List<BriefingReport.Said> justTheTeam() {
        return as(team, () -> seats.of(village, today())).stream()
                .map(one -> new BriefingReport.Said(one.id(), SeatPresence.PRESENT, ""))
                .toList();
    }

    List<BriefingReport.Said> everyoneCame() {
        return everyoneCame(today());
    }

    List<BriefingReport.Said> everyoneCame(LocalDate day) {
        return as(team, () -> minutes.expected(village, day)).stream()
                .map(one -> new BriefingReport.Said(one.id(), SeatPresence.PRESENT, ""))
                .toList();
    }

    BriefingOutcome hold(LocalDate day) {
        return hold(team, village, day, everyoneCame(day), List.of(MinuteDraft.of("一切正常", "")));
    }

    BriefingOutcome hold(
            SignedIn who,
            String division,
            LocalDate day,
            List<BriefingReport.Said> attendance,
            List<MinuteDraft> drafts) {
        return as(who, () -> minutes.hold(new BriefingReport(division, day, attendance, drafts), who));
    }

    BriefingOutcome name(SignedIn who, String division, Seat seat, String organ, String person, LocalDate since) {
        return as(who, () -> seats.name(division, seat, organ, person, since, who));
    }

    Problem registered(Risk risk, String title) {
        var problem = new NewProblem(
                village,
                new ProblemKind("LEGACY"),
                ListLevel.VILLAGE,
                risk,
                title,
                "",
                Origin.REPORTED,
                Owner.of(team),
                today().plusDays(9));
        return ((Verdict.Done<Problem>) as(team, () -> steps.register(problem, team))).value();
    }

    void closed(Problem problem) {
        var any = java.util.OptionalInt.empty();
        var started = as(team, () -> steps.start(problem.id(), any, team));
        var applied = as(team, () -> steps.applyToClose(problem.id(), any, "已装", team));
        var verified = as(town, () -> steps.verify(problem.id(), any, "", town));
        assertThat(List.of(started, applied, verified)).allMatch(Verdict.Done.class::isInstance);
    }

    BriefingState state(SignedIn who, String division) {
        return as(who, () -> briefings.state(division, today()));
    }

    List<String> kindsInTheLedger() {
        return as(
                team,
                () -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village")
                        .param("village", village)
                        .query(String.class)
                        .list());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    <T> T as(SignedIn who, Supplier<T> act) {
        return Scope.of(who.division()).call(() -> transaction.execute(status -> act.get()));
    }

    static BriefingId done(BriefingOutcome outcome) {
        assertThat(outcome).isInstanceOf(BriefingOutcome.Done.class);
        return new BriefingId(((BriefingOutcome.Done) outcome).id());
    }

    static <T> T given(Verdict<T> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) outcome).value();
    }

    static List<String> keys(BriefingOutcome outcome) {
        assertThat(outcome).isInstanceOf(BriefingOutcome.Refused.class);
        return ((BriefingOutcome.Refused) outcome)
                .reasons().stream().map(reason -> reason.key()).toList();
    }
}
