package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
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
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.PetitionBy;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
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
    Elections table;

    @Autowired
    MemberSeats seats;

    @Autowired
    Petitions petitions;

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
        var member = member(village, "MEMBER", 1);
        var interim = heard(village, member);
        var voided = between.voided(interim);
        assertThat(village.call(() -> further.due(voided.id()))).contains(DueKind.AGAIN);
        assertThat(said(village)).as("nobody was recalled").contains("MEMBER 1: " + member.name());

        var again = rounds.latest(interim);
        var opened = rounds.election(again);
        assertThat(opened.follows()).isEqualTo(voided.id());
        assertThat(opened.procedure()).isEqualTo(Procedure.RECALL);
        assertThat(opened.stage()).isEqualTo(Stage.ROLL_SETTLED);
        assertThat(opened.day()).isNull();
        var committee = again.as(Role.ELECTION_COMMITTEE);
        assertThat(keys(village, () -> followUps.setDay(again.election(), DAY, committee)))
                .containsExactly("election.meeting.none");
        var later = DAY.plusDays(4);
        clock.set(later.atTime(8, 0));
        done(village, () -> meetings.hold(
                again.election(),
                MeetingPurpose.VOTE_AGAIN,
                MeetingKind.REPRESENTATIVES,
                DAY,
                later,
                30,
                25,
                24,
                committee));
        done(village, () -> followUps.setDay(again.election(), later, committee));
        var carried = between.recalled(again);
        assertThat(carried.stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- free");
    }

    @Test
    void theMemberAndTheirNearKinKeepAwayFromTheVoteOnTheirRecall() {
        var village = between.declared();
        var member = member(village, "MEMBER", 1);
        var interim = heard(village, member);
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
        var interim = heard(village, member(village, "MEMBER", 1));
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
        var member = member(village, "MEMBER", 1);
        var interim = heard(village, member);
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

    /** The recall of this member up to where its vote is prepared: enough have signed, the member was heard. */
    private Village heard(Village village, Tenure member) {
        var town = TestSignIn.person(
                Role.TOWN_COMMITTEE, new DivisionCode(village.code()).town().digits());
        var petition = done(village, () -> petitions.file(
                village.code(), member.id(), PetitionBy.VILLAGERS, 0, "不履行职责", DAY, town));
        done(village, () -> petitions.sign(village.code(), petition.id(), names(village, 7, 10), town));
        assertThat(keys(village, () -> petitions.admit(village.code(), petition.id(), town)))
                .containsExactly("seat.too-few-signed");
        assertThat(keys(village, () -> petitions.sign(village.code(), petition.id(), names(village, 9, 11), town)))
                .containsExactly("seat.signed-already");
        done(village, () -> petitions.sign(village.code(), petition.id(), names(village, 10, 11), town));
        var recall = done(village, () -> petitions.admit(village.code(), petition.id(), town));
        assertThat(village.call(() -> table.find(village.code(), Body.VILLAGERS_COMMITTEE)))
                .contains(recall);
        assertThat(village.call(() -> table.find(village.code(), Body.PARTY_BRANCH)))
                .isPresent();

        var interim = between.settled(village, recall);
        assertThat(village.call(() -> door.against(rounds.election(interim), Stage.VOTE_PREPARED)))
                .extracting(Reason::key)
                .contains("seat.not-heard");
        done(village, () -> petitions.hear(
                village.code(), petition.id(), new Petition.Heard(DAY, "本人申辩如下", false), town));
        return interim;
    }

    private String names(Village village, int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> village.voters().get(n))
                .map(one -> one.name() + " " + one.group())
                .collect(Collectors.joining("\n"));
    }

    private Tenure member(Village village, String post, int number) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .filter(seat -> seat.post().name().equals(post) && seat.number() == number)
                .findFirst()
                .flatMap(MemberSeat::holder)
                .orElseThrow();
    }

    private List<String> said(Village village) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .map(seat -> {
                    var line = new StringBuilder(seat.post() + " " + seat.number() + ":");
                    seat.tenures().forEach(one -> line.append(' ').append(one.name()).append(one.sits() ? "" : "-"));
                    return line + (seat.free() ? " free" : "");
                })
                .toList();
    }

    private static <T> T done(Village village, Supplier<Verdict<T>> act) {
        var verdict = village.call(act);
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static <T> List<String> keys(Village village, Supplier<Verdict<T>> act) {
        return village.call(act).answer(done -> List.of("done"), reasons -> reasons.stream()
                .map(Reason::key)
                .toList());
    }
}
