package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.ElectedPeople;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.committee.Tie;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.schedule.Start;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 党组织与村监委 — the gates of the two bodies that a meeting elects. */
@HuanjieIT
class PartyBranchIT {

    private static final LocalDate MEETING = LocalDate.of(2017, 2, 18);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    StageDoor door;

    @Autowired
    Start start;

    @Autowired
    Meetings meetings;

    @Autowired
    Rules rules;

    @Autowired
    Choices choices;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    private Places.County county;
    private SignedIn town;

    @BeforeEach
    void aVillage() {
        clock.set(MEETING);
        county = places.newCounty(1, 1);
        fixture.open(county);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
    }

    @Test
    void theBranchNeedsItsSuperiorsApproval() {
        var election = fixture.find(county.village(), Body.PARTY_BRANCH);
        assertThat(in(() -> start.fix(election.id(), 3, MEETING, town))).isInstanceOf(Verdict.Done.class);
        assertThat(against(Body.PARTY_BRANCH, Stage.APPROVED)).containsExactly("election.refused.document");
        record(election, DocumentKind.SUPERIOR_APPROVAL);
        assertThat(against(Body.PARTY_BRANCH, Stage.APPROVED)).isEmpty();
        fixture.at(county.village(), Body.PARTY_BRANCH, Stage.APPROVED);
        assertThat(against(Body.PARTY_BRANCH, Stage.LIST_SET)).contains("election.rules.none");
    }

    @Test
    void moreThanFourFifthsOfTheMembersMeetUnderTheEditionOf1990() {
        var election = fixture.at(county.village(), Body.PARTY_BRANCH, Stage.LIST_SET);
        assertThat(against(Body.PARTY_BRANCH, Stage.MEETING)).contains("election.rules.none", "election.meeting.none");
        assertThat(in(() -> rules.draft(election.id(), List.of(new PostSeats(Post.MEMBER, 3)), Map.of(), town)))
                .isInstanceOf(Verdict.Done.class);
        var exactly = meeting(election, 40, 32);
        assertThat(against(Body.PARTY_BRANCH, Stage.MEETING))
                .contains("election.rules.not-passed", "election.meeting.no-quorum");
        assertThat(in(() -> rules.pass(election.id(), exactly, town))).isInstanceOf(Verdict.Refused.class);
        var more = meeting(election, 40, 33);
        assertThat(in(() -> rules.pass(election.id(), more, town))).isInstanceOf(Verdict.Done.class);
        assertThat(against(Body.PARTY_BRANCH, Stage.MEETING))
                .doesNotContain("election.rules.not-passed", "election.meeting.no-quorum");
        assertThat(in(() -> rules.find(election.id()).orElseThrow()).edition()).isEqualTo("P1990");
    }

    @Test
    void aBranchOfFewerElectsItsSecretaryInItsMeeting() {
        fixture.at(county.village(), Body.PARTY_BRANCH, Stage.APPROVED);
        var election = fixture.find(county.village(), Body.PARTY_BRANCH);
        fixture.members(election, 6);
        assertThat(all(Stage.LIST_SET)).contains("roll.branch.refused.few-members");
        assertThat(in(() -> start.fix(election.id(), 1, MEETING, TestSignIn.person(Role.TELLER, county.village()))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> start.fix(election.id(), 1, MEETING, town))).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> rules.draft(election.id(), List.of(new PostSeats(Post.MEMBER, 1)), Map.of(), town)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> rules.draft(election.id(), List.of(new PostSeats(Post.SECRETARY, 1)), Map.of(), town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(all(Stage.LIST_SET)).doesNotContain("roll.branch.refused.few-members");
        fixture.at(county.village(), Body.PARTY_BRANCH, Stage.DECLARED, 1, MEETING);
        assertThat(against(Body.PARTY_BRANCH, Stage.SECRETARY_CHOSEN))
                .doesNotContain("election.refused.no-secretary");
    }

    @Test
    void theSecretaryIsOnRecordAndApproved() {
        var election = fixture.at(county.village(), Body.PARTY_BRANCH, Stage.DECLARED);
        assertThat(against(Body.PARTY_BRANCH, Stage.SECRETARY_CHOSEN))
                .containsExactly(
                        "election.refused.no-secretary", "election.refused.document", "election.refused.document");
        fixture.elected(election, seated("甲"), seated("乙"), seated("丙"));
        assertThat(choose(election, new Choice("甲", Post.DEPUTY_SECRETARY, 3)))
                .containsExactly("election.choice.one-secretary");
        assertThat(choose(election, new Choice("甲", Post.CHAIR, 3)))
                .containsExactly("election.choice.post", "election.choice.one-secretary");
        assertThat(choose(election, new Choice("丁", Post.SECRETARY, 4)))
                .as("chosen among those elected, with a vote a member")
                .containsExactly("election.choice.not-elected", "election.choice.votes");
        assertThat(choose(election, new Choice("甲", Post.SECRETARY, 0))).containsExactly("election.choice.votes");
        assertThat(choose(
                        election,
                        new Choice("甲", Post.SECRETARY, 3),
                        new Choice("乙", Post.DEPUTY_SECRETARY, 2),
                        new Choice("丙", Post.DEPUTY_SECRETARY, 1)))
                .containsExactly("election.choice.one-deputy");
        assertThat(choose(election, new Choice("甲", Post.SECRETARY, 3))).isEmpty();
        record(election, DocumentKind.RESULT_REPORT);
        record(election, DocumentKind.SECRETARY_APPROVAL);
        assertThat(in(() -> door.enter(election.id(), Stage.SECRETARY_CHOSEN, town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(choose(fixture.find(county.village(), Body.PARTY_BRANCH), new Choice("乙", Post.SECRETARY, 3)))
                .containsExactly("election.choice.closed");
    }

    @Test
    void theSupervisoryCommitteeFollowsTheVillagersCommittee() {
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.COUNTING);
        var election = fixture.find(county.village(), Body.SUPERVISORY_COMMITTEE);
        assertThat(in(() -> start.fix(election.id(), 3, MEETING, town))).isInstanceOf(Verdict.Done.class);
        assertThat(against(Body.SUPERVISORY_COMMITTEE, Stage.MEETING))
                .containsExactly("election.refused.before-committee", "election.meeting.none");
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        hold(election, 30, 20);
        assertThat(against(Body.SUPERVISORY_COMMITTEE, Stage.MEETING)).isEmpty();
        fixture.at(county.village(), Body.SUPERVISORY_COMMITTEE, Stage.MEETING);

        assertThat(against(Body.SUPERVISORY_COMMITTEE, Stage.DECLARED))
                .containsExactly("election.refused.nobody-chosen", "election.refused.document");
        var met = fixture.find(county.village(), Body.SUPERVISORY_COMMITTEE);
        fixture.elected(
                fixture.find(county.village(), Body.VILLAGERS_COMMITTEE),
                new ElectedPeople.PersonElected("丁", List.of("戊")),
                seated("己"));
        assertThat(supervise(met, supervisor("甲", Post.CHAIR, 10), supervisor("乙", 11), supervisor("丙", 12)))
                .containsExactly("election.choice.no-majority");
        assertThat(supervise(
                        met,
                        supervisor("甲", Post.CHAIR, 11),
                        new Proposed(new Choice("乙", Post.MEMBER, 11, false), Optional.empty(), false),
                        new Proposed(new Choice("丙", Post.MEMBER, 11, false), Optional.of(Tie.RELATIVE), false),
                        new Proposed(new Choice("丁", Post.MEMBER, 11, false), Optional.of(Tie.CLERK), false)))
                .containsExactly(
                        "election.choice.number",
                        "election.choice.tie-unsaid",
                        "election.choice.relative",
                        "election.choice.keeps-books",
                        "election.choice.on-committee");
        assertThat(supervise(met, supervisor("甲", Post.CHAIR, 11), supervisor("戊", 11), supervisor("丙", 12)))
                .as("near to one of the committee, as was declared")
                .containsExactly("election.choice.kin-of");
        assertThat(supervise(
                        met,
                        supervisor("甲", Post.CHAIR, 11),
                        new Proposed(new Choice("戊", Post.MEMBER, 11, false), Optional.of(Tie.NONE), true),
                        supervisor("丙", 12)))
                .as("another of that name")
                .isEmpty();
        assertThat(supervise(
                        met,
                        new Proposed(new Choice("甲", Post.CHAIR, 11, false), Optional.of(Tie.NONE), false),
                        new Proposed(new Choice("乙", Post.MEMBER, 11, false), Optional.of(Tie.NONE), false),
                        new Proposed(new Choice("丙", Post.MEMBER, 12, false), Optional.of(Tie.NONE), false)))
                .containsExactly("election.choice.no-finance");
        assertThat(supervise(met, supervisor("甲", Post.CHAIR, 11), supervisor("乙", 11), supervisor("丙", 12)))
                .isEmpty();
        record(met, DocumentKind.SUPERVISORS_NOTICE);
        assertThat(in(() -> door.enter(met.id(), Stage.DECLARED, town))).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void theVillagersElectionCommitteeHasNoPartInTheBranchsElection() {
        var election = fixture.at(county.village(), Body.PARTY_BRANCH, Stage.LIST_SET);
        var committee = TestSignIn.person(Role.ELECTION_COMMITTEE, county.village());
        var refused = in(() -> meetings.hold(
                election.id(),
                MeetingPurpose.PARTY_ELECTION,
                MeetingKind.PARTY_MEMBERS,
                MEETING,
                MEETING,
                40,
                40,
                40,
                committee));
        assertThat(((Verdict.Refused<Meetings.Recorded>) refused).reasons())
                .extracting(Reason::key)
                .containsExactly("authority.refused.not-yours");
        assertThat(in(() -> rules.draft(election.id(), List.of(new PostSeats(Post.MEMBER, 3)), Map.of(), committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> choices.record(election.id(), List.of(), committee)))
                .isInstanceOf(Verdict.Refused.class);
    }

    private void hold(Election election, int due, int present) {
        assertThat(in(() -> meetings.hold(
                        election.id(),
                        MeetingPurpose.SUPERVISORS,
                        MeetingKind.REPRESENTATIVES,
                        MEETING.minusDays(3),
                        MEETING,
                        due,
                        present,
                        0,
                        town)))
                .isInstanceOf(Verdict.Done.class);
    }

    private UUID meeting(Election election, int due, int present) {
        var recording = in(() -> meetings.hold(
                election.id(),
                MeetingPurpose.PARTY_ELECTION,
                MeetingKind.PARTY_MEMBERS,
                MEETING,
                MEETING,
                due,
                present,
                present,
                town));
        return ((Verdict.Done<Meetings.Recorded>) recording).value().meeting().id();
    }

    private List<String> choose(Election election, Choice... people) {
        return supervise(election, Stream.of(people).map(Proposed::of).toArray(Proposed[]::new));
    }

    private List<String> supervise(Election election, Proposed... people) {
        return switch (in(() -> choices.record(election.id(), List.of(people), "记错了", town))) {
            case Verdict.Done<List<Choice>> _ -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::key).toList();
        };
    }

    private static Proposed supervisor(String name, int inFavour) {
        return supervisor(name, Post.MEMBER, inFavour);
    }

    private static Proposed supervisor(String name, Post post, int inFavour) {
        return new Proposed(new Choice(name, post, inFavour, true), Optional.of(Tie.NONE), false);
    }

    private static ElectedPeople.PersonElected seated(String name) {
        return new ElectedPeople.PersonElected(name, List.of());
    }

    private void record(Election election, DocumentKind kind) {
        assertThat(in(() -> documents.record(election.id(), kind, "文件", "1 号", MEETING, "", town)))
                .isInstanceOf(Verdict.Done.class);
    }

    // this module's own reasons; those of other modules' gates are tested where they are
    private List<String> all(Stage next) {
        var election = fixture.find(county.village(), Body.PARTY_BRANCH);
        return in(() -> door.against(election, next)).stream().map(Reason::key).toList();
    }

    private List<String> against(Body body, Stage next) {
        var election = fixture.find(county.village(), body);
        return in(() -> door.against(election, next)).stream()
                .map(Reason::key)
                .filter(key -> key.startsWith("election."))
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(county.code()).call(work);
    }
}
