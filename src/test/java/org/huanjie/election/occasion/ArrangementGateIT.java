package org.huanjie.election.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.postponement.PostponementGround;
import org.huanjie.election.postponement.Postponements;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 安排关口 — no vote of the villagers without a notice of hour, place and manner on a day before it; in the program and in the database (S17). */
@HuanjieIT
class ArrangementGateIT {

    private static final LocalDate VOTE = ElectionFixture.DAY;
    private static final String TRIGGER = "election_arrangement_gate";

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    Arrangements arrangements;

    @Autowired
    ArrangementGate gate;

    @Autowired
    Postponements postponements;

    @Autowired
    TestClock clock;

    private String village;
    private Election election;

    @BeforeEach
    void aVillageWhoseListIsOut() {
        clock.set(VOTE.minusDays(30));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        village = county.village();
        election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aVoteIsNeitherPreparedNorOpenedBeforeItsHourAndPlaceArePublished() {
        clock.set(VOTE.minusDays(1).atTime(23, 50));
        assertThat(keys(election, Stage.VOTE_PREPARED)).containsExactly("election.arrangement.not-published");
        assertRefused(election, Stage.VOTE_PREPARED);
        publish("");
        assertThat(keys(election, Stage.VOTE_PREPARED)).isEmpty();
        assertThat(keys(election, Stage.POLLING)).isEmpty();
        assertThatCode(() -> fixture.enter(election, Stage.VOTE_PREPARED, List.of(TRIGGER))).doesNotThrowAnyException();
    }

    /** Ten minutes after midnight in the village is the day before in Greenwich: the day is the village's. */
    @Test
    void whatIsPublishedOnTheDayItselfIsNoNotice() {
        clock.set(VOTE.atTime(0, 10));
        assertThat(keys(election, Stage.VOTE_PREPARED)).containsExactly("election.arrangement.too-late");
        publish("");
        assertThat(keys(election, Stage.VOTE_PREPARED)).containsExactly("election.arrangement.too-late");
        assertRefused(election, Stage.VOTE_PREPARED);
        assertRefused(election, Stage.POLLING);
    }

    @Test
    void aCorrectionOnTheDayKeepsTheNotice() {
        clock.set(VOTE.minusDays(2));
        publish("");
        clock.set(VOTE.atTime(6, 0));
        publish("礼堂夜里进水");
        assertThat(keys(election, Stage.POLLING)).isEmpty();
    }

    @Test
    void aVoteThatIsPutOffIsPublishedAnewForItsNewDay() {
        clock.set(VOTE.minusDays(3));
        publish("");
        var prepared = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        var decided = new Postponements.Decided(
                VOTE.plusDays(5), Optional.of(PostponementGround.DISASTER), "萧政〔2017〕9号", VOTE.minusDays(3));
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.substring(0, 9));
        assertThat(Scope.of(village).call(() -> postponements.postpone(prepared.id(), decided, town)))
                .isInstanceOf(Verdict.Done.class);
        election = fixture.find(village, Body.VILLAGERS_COMMITTEE);
        assertThat(keys(election, Stage.POLLING)).containsExactly("election.arrangement.not-published");
        assertRefused(election, Stage.POLLING);
        publish("因台风改期");
        assertThat(keys(election, Stage.POLLING)).isEmpty();
        assertThatCode(() -> fixture.enter(election, Stage.POLLING, List.of(TRIGGER))).doesNotThrowAnyException();
    }

    /** A meeting has its own notice; and of a recall, whose member a petition names, the law says nothing. */
    @Test
    void meetingsAndRecallsAreNotAsked() {
        for (var body : List.of(Body.PARTY_BRANCH, Body.SUPERVISORY_COMMITTEE)) {
            var meeting = fixture.at(village, body, body.steps().getFirst().here());
            assertThat(meeting.table().stages()).allSatisfy(next -> assertThat(keys(meeting, next)).isEmpty());
        }
        assertThat(keys(by(Procedure.RECALL), Stage.VOTE_PREPARED)).isEmpty();
        assertThat(keys(by(Procedure.BY_ELECTION), Stage.VOTE_PREPARED)).isNotEmpty();
    }

    /** The hall goes on with a re-vote the same night. */
    @Test
    void aFurtherRoundOfTheSameNightIsNotAsked() {
        var first = rounds.listed(Map.of());
        var tie = rounds.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 9, 3, 9, 4, 8, 5, 8)));
        assertThat(tie.election()).isNotEqualTo(first.election());
        assertThat(keys(rounds.election(tie), Stage.VOTE_PREPARED)).isEmpty();
        assertThatCode(() -> fixture.enter(rounds.election(tie), Stage.VOTE_PREPARED, List.of(TRIGGER)))
                .doesNotThrowAnyException();
    }

    private Election by(Procedure procedure) {
        return new Election(
                election.id(),
                election.term(),
                village,
                StageTable.of(Body.VILLAGERS_COMMITTEE, procedure),
                Stage.ROLL_SETTLED,
                1,
                VOTE,
                election.round(),
                1,
                election.first(),
                null,
                null);
    }

    private void publish(String why) {
        var draft = new ArrangementDraft(
                Occasion.VOTE,
                Optional.empty(),
                LocalTime.of(8, 0),
                LocalTime.of(15, 30),
                why.isEmpty() ? "村文化礼堂" : "村小学操场",
                List.of(),
                Optional.of(VotingManner.STATIONS),
                why);
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, village);
        assertThat(Scope.of(village).call(() -> arrangements.publish(election.id(), draft, by)))
                .isInstanceOf(Verdict.Done.class);
    }

    private void assertRefused(Election of, Stage next) {
        assertThatThrownBy(() -> fixture.enter(of, next, List.of(TRIGGER)))
                .rootCause()
                .hasMessageContaining("published on a day before it");
    }

    private List<String> keys(Election of, Stage next) {
        return Scope.of(of.village()).call(() -> gate.against(of, next)).stream()
                .map(Reason::key)
                .toList();
    }
}
