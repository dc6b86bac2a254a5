package org.huanjie.polling.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.polling.desk.PollFixture.done;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.polling.desk.Book;
import org.huanjie.polling.desk.BookEntry;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.MarksAnew;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.TakeBack;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 投票 — one entry gives one ballot, and the account of ballots always adds up. */
@HuanjieIT
public class PollingIT {

    @Autowired
    MarksAnew anew;

    @Autowired
    DayKeys keys;

    @Autowired
    PollFixture fixture;

    @Autowired
    Polling polling;

    @Autowired
    Preparation preparation;

    @Autowired
    Issuing issuing;

    @Autowired
    Proxies proxies;

    @Autowired
    Book book;

    @Autowired
    StageDoor door;

    @Autowired
    Elections elections;

    @Autowired
    ElectionFixture stages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aVoterIsHandedOneBallotAndTheAccountAddsUp() {
        var village = fixture.polling(20);
        assertThat(issue(village, 0, 9)).isEqualTo(new Issuing.Issue.Issued(village.voter(9), false, 11));
        var account = village.call(() -> polling.account(village.election()));
        assertThat(account).isEqualTo(new BallotAccount(24, 1, 0, 23, -1));
        assertThat(village.call(() -> polling.turnout(village.code(), Body.VILLAGERS_COMMITTEE)))
                .isEqualTo(new Turnout(20, 1, 1));
    }

    @Test
    void theSecondIsToldWhenAndAtWhichDesk() {
        var village = fixture.polling(20);
        clock.set(ElectionFixture.DAY.atTime(9, 17, 42));
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        clock.set(ElectionFixture.DAY.atTime(9, 30));
        assertThat(issue(village, 1, 9)).isInstanceOfSatisfying(Issuing.Issue.Already.class, already -> {
            assertThat(already.mark().desk()).contains("1号台");
            assertThat(already.mark().minute().orElseThrow().toLocalTime()).isEqualTo(LocalTime.of(9, 17));
        });
    }

    @Test
    void ofTwoDesksAtTheSameInstantOneSucceeds() throws Exception {
        var village = fixture.polling(60);
        for (int n = 10; n < 40; n++) {
            int voter = n;
            var both = together(() -> issue(village, 0, voter), () -> issue(village, 1, voter));
            assertThat(both).filteredOn(Issuing.Issue.Issued.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(Issuing.Issue.Already.class::isInstance).hasSize(1);
        }
        assertThat(village.call(() -> polling.account(village.election())).issued())
                .isEqualTo(30);
        assertThat(village.call(() -> polling.turnout(village.code(), Body.VILLAGERS_COMMITTEE))
                        .marked())
                .isEqualTo(30);
    }

    @Test
    void nobodyFromOutsideTheRollIsHandedABallot() {
        var village = fixture.polling(20);
        var stranger = new VoterId(UUID.nameUUIDFromBytes(new byte[] {1}));
        assertThat(village.call(() -> issuing.issue(
                        village.code(),
                        village.election(),
                        desk(village, 0),
                        stranger,
                        null,
                        village.as(Role.BALLOT_ISSUER))))
                .isInstanceOfSatisfying(
                        Issuing.Issue.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::key)
                                .containsExactly("polling.refused.not-on-roll"));
    }

    @Test
    void aDeskWithoutBallotsHandsNoneOutAndMarksNobody() {
        var village = fixture.polling(20);
        for (int n = 0; n < 12; n++) {
            assertThat(issue(village, 0, n)).isInstanceOf(Issuing.Issue.Issued.class);
        }
        assertThat(issue(village, 0, 15)).isInstanceOf(Issuing.Issue.Refused.class);
        assertThat(issue(village, 1, 15)).isInstanceOf(Issuing.Issue.Issued.class);
    }

    @Test
    void anIssueTakenBackOpensTheEntryAgainAndIsAnEntryItself() {
        var village = fixture.polling(20);
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(takeBack(village, 9, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> polling.account(village.election())))
                .isEqualTo(new BallotAccount(24, 0, 0, 24, -1));
        assertThat(issue(village, 1, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(takeBack(village, 9, TakeBack.DAMAGED)).isInstanceOf(Verdict.Done.class);
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(village.call(() -> polling.account(village.election())))
                .isEqualTo(new BallotAccount(24, 1, 1, 22, -1));
        assertThat(read(village, "SELECT count(*) FROM polling.event WHERE election = :election"))
                .isEqualTo(5);
        assertThat(takeBack(village, 10, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aPrincipalsBallotGoesToTheAgentAndConsumesTheEntry() {
        var village = fixture.listed(20);
        fixture.prepare(village);
        clock.set(ElectionFixture.DAY.minusDays(2));
        done(delegate(village, 10, 11));
        clock.set(ElectionFixture.DAY);
        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        fixture.record(village);
        assertThat(open(village)).isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> book.find(village.election(), village.voter(11))
                        .orElseThrow()
                        .principals()))
                .extracting(BookEntry.Principal::id)
                .containsExactly(village.voter(10));
        assertThat(issueFor(village, 10, 12)).isInstanceOf(Issuing.Issue.Refused.class);
        assertThat(issueFor(village, 10, 11))
                .isInstanceOfSatisfying(
                        Issuing.Issue.Issued.class,
                        issued -> assertThat(issued.byProxy()).isTrue());
        assertThat(issue(village, 0, 10)).isInstanceOf(Issuing.Issue.Already.class);
        assertThat(issue(village, 0, 11)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(village.call(() -> polling.turnout(village.code(), Body.VILLAGERS_COMMITTEE))
                        .marked())
                .isEqualTo(2);
    }

    @Test
    void aDelegationKeepsToTheLawsLimits() {
        var village = fixture.listed(20);
        clock.set(ElectionFixture.DAY.minusDays(2));
        assertThat(delegate(village, 10, 2))
                .isEqualTo(refused(
                        PollingRefusal.AGENT_CANDIDATE, village.voters().get(2).name()));
        assertThat(reasons(delegate(village, 10, 10))).contains("polling.refused.own-agent");
        done(delegate(village, 10, 11));
        assertThat(reasons(delegate(village, 10, 12))).containsExactly("polling.refused.delegated-already");
        assertThat(reasons(delegate(village, 11, 12))).containsExactly("polling.refused.sub-delegation");
        assertThat(reasons(delegate(village, 12, 10))).containsExactly("polling.refused.sub-delegation");
        done(delegate(village, 13, 11));
        done(delegate(village, 14, 11));
        assertThat(reasons(delegate(village, 15, 11))).containsExactly("polling.refused.too-many-proxies");
        clock.set(ElectionFixture.DAY);
        assertThat(reasons(delegate(village, 15, 12))).containsExactly("polling.refused.proxy-late");
        assertThat(village.call(() -> proxies.published(village.election()))).hasSize(3);
    }

    @Test
    void whoDelegatesIsAwayAndSaysWhoseKinCarriesTheVote() {
        var village = fixture.listed(20);
        clock.set(ElectionFixture.DAY.minusDays(2));
        assertThat(reasons(written(village, 10, 11, Optional.empty(), Optional.empty())))
                .containsExactly("polling.refused.not-away", "polling.refused.no-kinship");
        assertThat(reasons(written(village, 10, 11, Optional.of(Kinship.SIBLING), Optional.empty())))
                .containsExactly("polling.refused.not-away");
        done(written(village, 10, 11, Optional.of(Kinship.GRANDPARENT), Optional.of(WhyAway.STUDY)));
        assertThat(village.call(() -> proxies.published(village.election())))
                .singleElement()
                .satisfies(proxy -> {
                    assertThat(proxy.kinship()).isEqualTo(Kinship.GRANDPARENT);
                    assertThat(proxy.away()).contains(WhyAway.STUDY);
                });
        assertThat(village.call(() -> proxies.carriedBy(village.election(), village.voter(11))))
                .isEqualTo(Map.of(village.voter(10), Kinship.GRANDPARENT));
    }

    @Test
    void aCandidateCarriesForTheirOwnLineWhereTheRulesSaySoAlone() {
        var own = fixture.listed(20, Map.of(Setting.CANDIDATE_AGENT, "LINEAL_KIN"));
        var none = fixture.listed(20, Map.of(Setting.CANDIDATE_AGENT, Setting.UNSET));
        clock.set(ElectionFixture.DAY.minusDays(2));
        assertThat(reasons(written(own, 10, 2, Optional.of(Kinship.SIBLING), Optional.of(WhyAway.WORK))))
                .containsExactly("polling.refused.agent-candidate");
        done(written(own, 10, 2, Optional.of(Kinship.CHILD), Optional.of(WhyAway.WORK)));
        assertThat(reasons(written(none, 10, 2, Optional.of(Kinship.CHILD), Optional.of(WhyAway.WORK))))
                .as("what nobody ruled is no exception")
                .containsExactly("polling.refused.agent-candidate");
    }

    @Test
    void theDatabaseRefusesADelegationThatCannotBe() {
        var village = fixture.listed(20);
        clock.set(ElectionFixture.DAY.minusDays(2));
        done(delegate(village, 10, 11));
        done(delegate(village, 13, 11));
        done(delegate(village, 14, 11));
        insert(village, 16, 17, "'WORK'");
        for (var refused : List.of(
                List.of(15, 12, "NULL", "why its principal is away"),
                List.of(11, 12, "'WORK'", "not delegated on"),
                List.of(12, 10, "'WORK'", "not delegated on"),
                List.of(15, 11, "'WORK'", "more votes than the rules allow"),
                List.of(15, 2, "'WORK'", "a candidate carries"))) {
            assertThatThrownBy(() -> insert(
                            village,
                            (int) refused.get(0),
                            (int) refused.get(1),
                            refused.get(2).toString()))
                    .hasMessageContaining(refused.get(3).toString());
        }
    }

    private void insert(Village village, int principal, int agent, String absence) {
        int _ = village.call(() -> transaction.execute(t -> sql.sql("""
                        INSERT INTO polling.proxy (election, village, principal, agent, kinship, absence, delegated_on)
                        VALUES (:election, :village, :principal, :agent, 'SIBLING', %s, DATE '2017-04-01')""".formatted(absence))
                .param("election", village.election().uuid())
                .param("village", village.code())
                .param("principal", village.voter(principal).uuid())
                .param("agent", village.voter(agent).uuid())
                .update()));
    }

    private Verdict<Nothing> written(
            Village village, int principal, int agent, Optional<Kinship> kinship, Optional<WhyAway> away) {
        return village.call(() -> proxies.delegate(
                village.election(),
                new Proxies.Written(village.voter(principal), village.voter(agent), kinship, away),
                village.as(Role.ELECTION_COMMITTEE)));
    }

    @Test
    void aCandidateIsNotOnTheStaff() {
        var village = fixture.listed(20);
        var name = village.voters().getFirst().name();
        var by = village.as(Role.ELECTION_COMMITTEE);
        assertThat(reasons(village.call(() -> preparation.appoint(village.election(), Duty.TELLER, name, by))))
                .containsExactly("polling.refused.staff-which");
        assertThat(village.call(() -> preparation.appoint(
                        village.election(), Duty.TELLER, name, new Bearer.Voter(village.voter(0)), by)))
                .isEqualTo(refused(PollingRefusal.STAFF_CANDIDATE, name));
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        var village = fixture.listed(20);
        assertThat(enter(village, Stage.VOTE_PREPARED))
                .extracting(Reason::key)
                .containsExactlyInAnyOrder(
                        "candidacy.encounter.not-met",
                        "election.arrangement.too-late",
                        "polling.refused.too-few-ballots",
                        "polling.refused.no-desks",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as",
                        "polling.refused.nobody-as");
        fixture.prepare(village);
        assertThat(enter(village, Stage.VOTE_PREPARED)).isEmpty();
    }

    @Test
    void thePollOpensOnItsDayAndByItsOwnDoor() {
        var village = fixture.prepared(20);
        assertThat(enter(village, Stage.POLLING)).extracting(Reason::key).containsExactly("polling.refused.not-opened");
        clock.set(ElectionFixture.DAY.minusDays(1));
        assertThat(open(village))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly("polling.refused.not-the-day"));
        assertThat(read(village, "SELECT count(*) FROM polling.elector WHERE election = :election"))
                .isZero();
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Refused.class);
    }

    @Test
    void afterTheCloseNoDeskHandsOutAnother() {
        var village = fixture.polling(20);
        assertThat(issue(village, 0, 8)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(enter(village, Stage.COUNTING))
                .extracting(Reason::key)
                .containsExactly("polling.refused.still-open");
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Refused.class);
        assertThat(takeBack(village, 8, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Refused.class);
        assertThat(village.call(() -> polling.account(village.election())).issued())
                .isEqualTo(1);
    }

    @Test
    void theHoursAreKeptAsTotalsWhenThePollCloses() {
        var village = fixture.polling(20);
        clock.set(ElectionFixture.DAY.atTime(8, 40));
        assertThat(issue(village, 0, 8)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(takeBack(village, 9, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Done.class);
        clock.set(ElectionFixture.DAY.atTime(9, 5));
        assertThat(issue(village, 1, 10)).isInstanceOf(Issuing.Issue.Issued.class);
        var hours = List.of(
                new HourTotal(ElectionFixture.DAY.atTime(8, 0), 1), new HourTotal(ElectionFixture.DAY.atTime(9, 0), 1));
        assertThat(village.call(() -> polling.hourly(village.code()))).isEqualTo(hours);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(read(village, "SELECT count(*) FROM polling.mark WHERE election = :election"))
                .isEqualTo(2);
        assertThat(read(village, "SELECT count(*) FROM polling.elector WHERE election = :election AND marked"))
                .isEqualTo(2);
        assertThat(village.call(() -> polling.hourly(village.code()))).isEqualTo(hours);
    }

    @Test
    void aPollWhoseKeyIsLostHandsOutNothingUntilItIsMarkedAnewFromThePaperRoll() {
        var village = fixture.polling(20);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        assertThat(issue(village, 0, 8)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(issue(village, 1, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(village.call(() -> anew.begin(village.election(), committee)))
                .as("nothing is lost")
                .isInstanceOf(Verdict.Refused.class);
        keys.destroy(DayKeys.Use.POLL, village.election().uuid());
        assertThat(issue(village, 0, 10))
                .isInstanceOfSatisfying(
                        Issuing.Issue.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::key)
                                .containsExactly("polling.refused.key-lost"));
        assertThat(takeBack(village, 8, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Refused.class);
        assertThat(close(village)).isInstanceOf(Verdict.Refused.class);
        PollFixture.done(village.call(() -> anew.begin(village.election(), committee)));
        assertThat(village.call(() -> polling.account(village.election())).issued())
                .isZero();
        assertThat(issue(village, 0, 8)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(issue(village, 1, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(issue(village, 1, 9)).isInstanceOf(Issuing.Issue.Already.class);
        assertThat(village.call(() -> polling.hourly(village.code())))
                .extracting(HourTotal::issued)
                .containsExactly(2);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aVotersIssueIsNotInTheLedger() {
        var village = fixture.polling(20);
        assertThat(issue(village, 0, 8)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(takeBack(village, 8, TakeBack.WRONG_ENTRY)).isInstanceOf(Verdict.Done.class);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        var entries = new HashSet<>(village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT kind || facts::text FROM ledger.entry WHERE village = :village AND kind >= 'polling' AND kind < 'polling/'")
                .param("village", village.code())
                .query(String.class)
                .list())));
        assertThat(entries).noneMatch(entry -> entry.contains(village.voter(8).toString()));
        assertThat(entries).noneMatch(entry -> entry.contains("issued") && !entry.contains("account"));
    }

    @Test
    void anotherVillageSeesNothingOfThePoll() {
        var village = fixture.polling(20);
        var other = village.code().substring(0, 9) + "999";
        for (var table : List.of("poll", "desk", "staff", "elector")) {
            var counted = "SELECT count(*) FROM polling." + table + " WHERE election = :election";
            assertThat(read(other, village.election(), counted)).as(table).isZero();
            assertThat(read(village, counted)).as(table).isPositive();
        }
        assertThat(Scope.of(other)
                        .call(() -> issuing.issue(
                                village.code(),
                                village.election(),
                                desk(village, 0),
                                village.voter(9),
                                null,
                                village.as(Role.BALLOT_ISSUER))))
                .isInstanceOf(Issuing.Issue.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Body.class,
            names = {"PARTY_BRANCH", "SUPERVISORY_COMMITTEE"})
    void aMeetingsBallotsAreAnAccountWithinThosePresent(Body body) {
        var village = fixture.listed(20);
        var election = stages.at(village.code(), body, Stage.MEETING);
        fixture.meet(election, 9, 8);
        var by = village.as(Role.VILLAGE_TEAM);
        assertThat(reasons(village.call(() -> polling.meetingBallots(election.id(), 10, 9, 0, by))))
                .containsExactly("polling.refused.more-than-present");
        assertThat(reasons(village.call(() -> polling.meetingBallots(election.id(), 7, 8, 0, by))))
                .containsExactly("polling.refused.account");
        done(village.call(() -> polling.meetingBallots(election.id(), 10, 8, 1, by)));
        assertThat(village.call(() -> polling.account(election.id()))).isEqualTo(new BallotAccount(10, 8, 1, 1, -1));
        assertThat(village.call(() -> polling.turnout(village.code(), body))).isEqualTo(new Turnout(9, 8, 8));
    }

    @Test
    void whoHasNotSignedInAtTheRollCallHandsOutNothing() {
        var village = fixture.polling(20);
        var stranger = new SignedIn(UUID.randomUUID(), "stranger", "生人", Role.BALLOT_ISSUER, village.code());
        var at = desk(village, 0);
        assertThat(village.call(
                        () -> issuing.issue(village.code(), village.election(), at, village.voter(9), null, stranger)))
                .isEqualTo(new Issuing.Issue.Refused(List.of(PollingRefusal.NOT_PRESENT.of("生人"))));
        fixture.arrive(village, Duty.ISSUER, stranger);
        assertThat(village.call(
                        () -> issuing.issue(village.code(), village.election(), at, village.voter(9), null, stranger)))
                .isInstanceOf(Issuing.Issue.Issued.class);
    }

    @Test
    void aBallotComesBackOnlyBeforeAScrutineer() {
        var village = fixture.polling(20);
        assertThat(issue(village, 0, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        var by = village.as(Role.BALLOT_ISSUER);
        for (var with : List.of(by, village.as(Role.TELLER))) {
            assertThat(village.call(() -> issuing.takeBack(
                            village.code(), village.election(), village.voter(9), TakeBack.TURNED_BACK, by, with)))
                    .isInstanceOfSatisfying(
                            Verdict.Refused.class,
                            refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                    .extracting(Reason::key)
                                    .contains("polling.refused.second-role"));
        }
        assertThat(takeBack(village, 9, TakeBack.TURNED_BACK)).isInstanceOf(Verdict.Done.class);
    }

    Issuing.Issue issue(Village village, int desk, int voter) {
        var at = desk(village, desk);
        return village.call(() -> issuing.issue(
                village.code(), village.election(), at, village.voter(voter), null, village.as(Role.BALLOT_ISSUER)));
    }

    Issuing.Issue issueFor(Village village, int principal, int agent) {
        var at = desk(village, 0);
        return village.call(() -> issuing.issue(
                village.code(),
                village.election(),
                at,
                village.voter(principal),
                village.voter(agent),
                village.as(Role.BALLOT_ISSUER)));
    }

    Verdict<Issuing.TakenBack> takeBack(Village village, int voter, TakeBack reason) {
        return village.call(() -> issuing.takeBack(
                village.code(),
                village.election(),
                village.voter(voter),
                reason,
                village.as(Role.BALLOT_ISSUER),
                village.as(Role.SCRUTINEER)));
    }

    Verdict<Nothing> delegate(Village village, int principal, int agent) {
        return village.call(() -> proxies.delegate(
                village.election(),
                new Proxies.Written(
                        village.voter(principal),
                        village.voter(agent),
                        Optional.of(Kinship.CHILD),
                        Optional.of(WhyAway.WORK)),
                village.as(Role.ELECTION_COMMITTEE)));
    }

    Verdict<Election> open(Village village) {
        return village.call(() -> polling.open(village.election(), village.as(Role.ELECTION_COMMITTEE)));
    }

    Verdict<Election> close(Village village) {
        return fixture.close(village);
    }

    List<Reason> enter(Village village, Stage next) {
        return village.call(() -> door.enter(village.election(), next, village.as(Role.ELECTION_COMMITTEE)))
                        instanceof Verdict.Refused(var refused)
                ? refused
                : List.of();
    }

    UUID desk(Village village, int n) {
        return fixture.desks(village).get(n).id();
    }

    int read(Village village, String query) {
        return read(village.code(), village.election(), query);
    }

    int read(String scope, ElectionId election, String query) {
        return Scope.of(scope)
                .call(() -> transaction.execute(t -> sql.sql(query)
                        .param("election", election.uuid())
                        .query(Integer.class)
                        .single()));
    }

    static Verdict<Nothing> refused(PollingRefusal what, Object... arguments) {
        return Verdict.refused(what.of(arguments));
    }

    public static List<String> reasons(Verdict<Nothing> change) {
        return change instanceof Verdict.Refused(var refused)
                ? refused.stream().map(Reason::key).toList()
                : List.of();
    }

    static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(List.of(after(barrier, one), after(barrier, other)))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static <T> Callable<T> after(CyclicBarrier barrier, Callable<T> work) {
        return () -> {
            barrier.await();
            return work.call();
        };
    }
}
