package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.seat.SeatsFixture.done;
import static org.huanjie.seat.SeatsFixture.keys;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.result.Voiding.Extent;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.VoidingCheck;
import org.huanjie.count.round.Voidings;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 罢免投票 — a recall that decided nothing is voted on again, and its member and their near kin keep away from the vote (R-AF-5, R-BV-1, R-PL-6). */
@HuanjieIT
class RecallVoteIT {

    private static final LocalDate DAY = ElectionFixture.DAY;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    BetweenFixture between;

    @Autowired
    SeatsFixture sits;

    @Autowired
    Meetings meetings;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Rounds further;

    @Autowired
    Voidings voidings;

    @Autowired
    FollowUps followUps;

    @Autowired
    Recusal recusal;

    @Autowired
    Preparation preparation;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aRecallWithMoreBallotsThanWereHandedOutDecidesNothingAndIsVotedOnAgain() {
        var village = between.declared();
        var member = sits.member(village, 1);
        var interim = sits.heard(village, member);
        var voided = between.voided(interim);
        assertThat(village.call(() -> further.due(voided.id()))).contains(DueKind.AGAIN);
        assertThat(sits.said(village)).as("nobody was recalled").contains("MEMBER 1: " + member.name());

        var again = rounds.latest(interim);
        var opened = rounds.election(again);
        assertThat(opened.follows()).isEqualTo(voided.id());
        assertThat(opened.procedure()).isEqualTo(Procedure.RECALL);
        assertThat(opened.stage()).isEqualTo(Stage.ROLL_SETTLED);
        assertThat(opened.day()).isNull();
        var committee = again.as(Role.ELECTION_COMMITTEE);
        assertThat(keys(village, () -> followUps.setDay(again.election(), DAY, committee)))
                .containsExactly("election.meeting.none");
        dated(again, DAY.plusDays(4));
        var carried = between.recalled(again);
        assertThat(carried.stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- free");
    }

    /** Whatever is offered of a recall can be done, and there is something to be done as soon as it is voted on. */
    @Test
    void aRecallThatIsFoundVoidIsVotedOnAgainAndNothingOfItFromTheStart() {
        var village = between.declared();
        var member = sits.member(village, 1);
        var interim = sits.heard(village, member);
        assertThat(offered(interim)).as("nothing was voted on yet").isEmpty();
        between.carried(interim);
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- free");
        assertThat(offered(interim)).containsExactly(Extent.ELECTION);
        assertThat(interim.call(() -> VoidingCheck.grounds(rounds.election(interim))))
                .isNotEmpty()
                .noneMatch(VoidGround::beforeTheVote);

        voided(interim);
        assertThat(sits.said(village)).as("a vote that is void recalls nobody").contains("MEMBER 1: " + member.name());
        var again = rounds.latest(interim);
        assertThat(rounds.election(again).follows()).isEqualTo(interim.election());
        assertThat(offered(again)).as("one that awaits its day can be called off too").containsExactly(Extent.ELECTION);
        var wrong = finding(again, VoidGround.TURNOUT);
        done(again, () -> voidings.drop(again.code(), wrong.id(), SeatsFixture.town(again)));
        dated(again, DAY.plusDays(4));
        between.carried(again);
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- free");
    }

    private List<Extent> offered(Village interim) {
        return interim.call(() -> voidings.extents(rounds.election(interim)));
    }

    private void voided(Village interim) {
        var finding = finding(interim, VoidGround.NOT_IN_PUBLIC);
        var town = SeatsFixture.town(interim);
        done(interim, () -> voidings.confirm(interim.code(), finding.id(), other(town)));
        done(interim, () -> voidings.again(interim.code(), finding.id(), town));
    }

    private Voiding finding(Village interim, VoidGround ground) {
        var said = new VoidingCheck.Said(
                Optional.of(Extent.ELECTION), Optional.of(ground), "萧政发〔2017〕3号", Optional.of(LocalDate.now(clock)), "没有公开唱票");
        return done(interim, () -> voidings.enter(interim.election(), said, SeatsFixture.town(interim)));
    }

    private static SignedIn other(SignedIn one) {
        return new SignedIn(one.account(), one.signInName() + "2", one.personName(), one.role(), one.division());
    }

    private void dated(Village again, LocalDate day) {
        var committee = again.as(Role.ELECTION_COMMITTEE);
        clock.set(day.atTime(8, 0));
        done(again, () -> meetings.hold(
                again.election(), MeetingPurpose.VOTE_AGAIN, MeetingKind.REPRESENTATIVES, DAY, day, 30, 25, 24, committee));
        done(again, () -> followUps.setDay(again.election(), day, committee));
    }

    @Test
    void theMemberAndTheirNearKinKeepAwayFromTheVoteOnTheirRecall() {
        var village = between.declared();
        var member = sits.member(village, 1);
        var interim = sits.heard(village, member);
        var committee = interim.as(Role.ELECTION_COMMITTEE);
        var person = village.call(() -> recusal.bearers(village.code(), member.name())).getFirst().id();
        polls.prepare(interim);
        assertThat(against(interim)).isEmpty();

        var name = PollFixture.staff(Duty.RECORDER);
        done(village, () -> recusal.declare(
                interim.election(), Duty.RECORDER, name, Map.of(person, Kinship.SPOUSE), committee));
        assertThat(against(interim)).containsExactly("polling.refused.staff-kin");
        done(village, () -> recusal.declare(interim.election(), Duty.RECORDER, name, Map.of(), committee));
        assertThat(keys(village, () -> preparation.appoint(
                        interim.election(), Duty.WRITER, member.name(), new Bearer.Voter(person), committee)))
                .contains("polling.refused.staff-candidate");
        done(village, () -> preparation.appoint(interim.election(), Duty.WRITER, "外来人", committee));
        assertThat(against(interim)).as("has not said of whom they are kin").containsExactly("polling.refused.staff-undeclared");
    }

    @Test
    void theStoreOpensNoPollOfARecallWhoseStaffHasNotDeclared() {
        var village = between.declared();
        var interim = sits.heard(village, sits.member(village, 1));
        var committee = interim.as(Role.ELECTION_COMMITTEE);
        polls.prepare(interim);
        rounds.enter(interim, Stage.VOTE_PREPARED);
        polls.record(interim);
        var declared = "UPDATE polling.staff SET asked_of = CAST(:asked AS uuid[]) WHERE election = :election AND name = :name";
        var asked = (UUID[]) committee.scope().call(() -> transaction.execute(t -> sql.sql(
                        "SELECT asked_of FROM polling.staff WHERE election = :election AND name = :name")
                .param("election", interim.election().uuid())
                .param("name", PollFixture.staff(Duty.RECORDER))
                .query((row, n) -> row.getArray(1).getArray())
                .list()
                .getFirst()));
        assertThat(asked).hasSize(1);
        for (var said : List.of("{}", "{" + asked[0] + "}")) {
            committee.scope().call(() -> transaction.execute(t -> sql.sql(declared)
                    .param("asked", said)
                    .param("election", interim.election().uuid())
                    .param("name", PollFixture.staff(Duty.RECORDER))
                    .update()));
            if (said.equals("{}")) {
                assertThatThrownBy(() -> opened(interim, committee)).rootCause().hasMessageContaining("has not declared");
            } else {
                assertThat(opened(interim, committee)).isTrue();
            }
        }
    }

    private boolean opened(Village interim, SignedIn committee) {
        return committee.scope().call(() -> transaction.execute(t -> {
            sql.sql("UPDATE polling.poll SET opened_at = now() WHERE election = :election")
                    .param("election", interim.election().uuid())
                    .update();
            return sql.sql("SELECT election.enter_stage(:election, 'VOTE_PREPARED', 'POLLING', now(), 'x')")
                    .param("election", interim.election().uuid())
                    .query(Boolean.class)
                    .single();
        }));
    }

    @Test
    void theMemberRunsNotTheVoteOnTheirOwnRecall() {
        var village = between.declared();
        var member = sits.member(village, 1);
        var interim = sits.heard(village, member);
        assertThat(runs(interim)).doesNotContain("seat.member-runs-it");
        elections.sits(rounds.election(interim), member.name(), 1);
        assertThat(runs(interim)).as("by name, where nobody said which person sits").contains("seat.member-runs-it");
    }

    private List<String> runs(Village interim) {
        return interim.call(() -> door.against(rounds.election(interim), Stage.VOTE_PREPARED)).stream()
                .map(Reason::key)
                .toList();
    }

    private List<String> against(Village interim) {
        return interim.call(() -> recusal.against(rounds.election(interim))).stream()
                .map(Reason::key)
                .distinct()
                .toList();
    }
}
