package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.Duty;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.result.DueKind;
import org.huanjie.access.who.SignedIn;
import java.util.UUID;
import java.util.Map;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.Interims;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.history.EndKind;
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
import org.springframework.test.web.servlet.MockMvc;

/** 届中 — after a term's result a member is recalled, the seat is filled by the villagers, and the next term opens over it (R-AF-5..8). */
@HuanjieIT
class BetweenElectionsIT {

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
    Endings endings;

    @Autowired
    Fillings fillings;

    @Autowired
    Interims interims;

    @Autowired
    Start start;

    @Autowired
    Meetings meetings;

    @Autowired
    Choices choices;

    @Autowired
    Terms terms;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

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
    void aMemberIsRecalledAndTheSeatIsFilledAndTheNextTermOpens() throws Exception {
        var village = between.declared();
        var member = member(village, "MEMBER", 1);
        var recall = recalled(village, member);
        assertThat(recall.procedure()).isEqualTo(Procedure.RECALL);
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- free");
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().interim()))
                .isFalse();

        var filled = filled(village);
        assertThat(filled.procedure()).isEqualTo(Procedure.BY_ELECTION);
        var newcomer = member(village, "MEMBER", 1);
        assertThat(newcomer.name()).isNotEqualTo(member.name());
        assertThat(newcomer.came().id()).isEqualTo(filled.id());
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());

        browser.perform(get("/v/" + village.code() + "/seats"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(member.name())))
                .andExpect(content().string(containsString("/terms/" + village.code() + "-2/v/" + village.code())));
        browser.perform(get("/terms/" + village.code() + "-1/v/" + village.code()))
                .andExpect(status().isOk());
        browser.perform(get("/terms/" + village.code() + "-2/v/" + village.code()))
                .andExpect(status().isOk());

        var county = new DivisionCode(village.code()).county().digits();
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        clock.set(LocalDate.of(2020, 1, 2).atTime(8, 0));
        var next = office.scope()
                .call(() -> terms.open(
                        county, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().id()))
                .isEqualTo(next);
        assertThat(said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());
    }

    @Test
    void aResignationIsTheMembersUntilTheMeetingAcceptsItAndTwoFailedAppraisalsEndAPost() {
        var village = between.declared();
        var one = member(village, "MEMBER", 2);
        var team = village.as(Role.VILLAGE_TEAM);
        var letter = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(done(village, () -> endings.withdraw(village.code(), letter.id(), team)).name())
                .isEqualTo(one.name());
        var again = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(keys(village, () -> endings.accept(village.code(), again.id(), meeting(30, 19, 19), team)))
                .containsExactly("election.meeting.no-quorum");
        var ended = done(village, () -> endings.accept(village.code(), again.id(), meeting(30, 20, 11), team));
        assertThat(ended.how()).isEqualTo(EndKind.RESIGNED);
        assertThat(said(village)).contains("MEMBER 2: " + one.name() + "- free");
        assertThat(village.call(() -> endings.announceBy(ended))).contains(DAY.plusDays(16)) /* the fifteenth is a Sunday */;

        var other = member(village, "MEMBER", 3);
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2017, false, meeting(30, 20, 11), team)))
                .isEmpty();
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2018, false, meeting(30, 20, 11), team)))
                .isPresent();
        assertThat(keys(
                        village,
                        () -> endings.ended(village.code(), other.id(), EndKind.DIED, DAY, "证明", team)))
                .containsExactly("seat.not-sitting");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.CHAIR, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("seat.above-free");
        var filling = done(village, () -> fillings.open(
                village.code(),
                Body.VILLAGERS_COMMITTEE,
                Procedure.BY_MEETING,
                List.of(new PostSeats(Post.MEMBER, 2)),
                "村民委员会",
                team));
        assertThat(village.call(() -> door.against(filling, Stage.MEETING)))
                .extracting(Reason::key)
                .contains("seat.other-seats", "election.meeting.none");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.MEMBER, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("election.term.under-way");
        assertThat(done(village, () -> interims.callOff(village.code(), "不再需要", team)).number())
                .isEqualTo(1);
        assertThat(village.call(() -> interims.current(village.code()))).isEmpty();
    }

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

    @Test
    void aMeetingFillsAFreeSeatAndEverybodyReadsWhoSits() throws Exception {
        var village = between.declared();
        var gone = member(village, "MEMBER", 2);
        var team = village.as(Role.VILLAGE_TEAM);
        done(village, () -> endings.ended(village.code(), gone.id(), EndKind.DIED, DAY, "死亡证明", team));
        var filling = done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, Procedure.BY_MEETING, List.of(new PostSeats(Post.MEMBER, 1)), "村民委员会", team));
        assertThat(keys(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 20), team)))
                .contains("election.choice.too-early");
        done(village, () -> start.fix(filling.id(), 1, DAY, team));
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.MEETING, team)))
                .containsExactly("election.meeting.none");
        done(village, () -> meetings.hold(
                filling.id(), MeetingPurpose.FILL_SEATS, MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, 30, 20, 20, team));
        done(village, () -> door.enter(filling.id(), Stage.MEETING, team));
        assertThat(keys(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 10), team)))
                .as("ten of twenty are not more than half").containsExactly("election.choice.no-majority");
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.DECLARED, team)))
                .containsExactly("election.refused.nobody-chosen");
        done(village, () -> choices.record(filling.id(), chosen("丁新人", Post.CHAIR, 11), team));
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.DECLARED, team)))
                .as("the chair's seat is not free").containsExactly("seat.other-seats");
        done(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 11), "职务登记错误", team));
        done(village, () -> door.enter(filling.id(), Stage.DECLARED, team));

        assertThat(said(village)).contains("MEMBER 2: " + gone.name() + "- 丁新人");
        assertThat(village.call(() -> interims.current(village.code()))).as("the village is in its term again").isEmpty();
        for (var page : List.of("/v/" + village.code() + "/seats", "/terms/" + village.code() + "-1/v/" + village.code())) {
            browser.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("丁新人")));
        }
        browser.perform(get("/v/" + village.code())).andExpect(status().isOk());
    }

    private static List<Proposed> chosen(String name, Post post, int inFavour) {
        return List.of(Proposed.of(new Choice(name, post, inFavour)));
    }

    private Election recalled(Village village, Tenure member) {
        return between.recalled(heard(village, member));
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

    private Election filled(Village village) {
        var team = village.as(Role.VILLAGE_TEAM);
        var seat = List.of(new PostSeats(Post.MEMBER, 1));
        var opened = done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, Procedure.BY_ELECTION, seat, "村民委员会", team));
        return between.filled(village, opened);
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

    private static MeetingNumbers meeting(int due, int present, int inFavour) {
        return new MeetingNumbers(
                MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, due, present, inFavour);
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
