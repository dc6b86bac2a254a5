package org.huanjie.election.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee.Because;
import org.huanjie.election.committee.Committee.Member;
import org.huanjie.election.committee.Committee.Office;
import org.huanjie.election.committee.Committee.Person;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.rules.RulesStore;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 选委会与选举办法 — chosen, kept full, and the rules that it has passed; from the start to the rules through the services. */
@HuanjieIT
class CommitteeIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 24);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    StageDoor door;

    @Autowired
    Meetings meetings;

    @Autowired
    Committee committee;

    @Autowired
    Rules rules;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    private Places.County county;
    private Election election;
    private SignedIn team;
    private SignedIn presiding;

    @BeforeEach
    void aStartedVillage() {
        clock.set(TODAY);
        county = places.newCounty(1, 1);
        fixture.open(county);
        election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
        presiding = TestSignIn.person(Role.ELECTION_COMMITTEE, county.village());
    }

    @Test
    void fromTheStartToThePassedRules() {
        assertThat(against(Stage.COMMITTEE_CHOSEN))
                .containsExactly(
                        "election.committee.too-few",
                        "election.committee.no-chair",
                        "election.refused.document",
                        "election.refused.document");
        assertThat(choose(meeting(MeetingPurpose.COMMITTEE, 30, 28, 27), 5, 2)).isEmpty();
        record(DocumentKind.COMMITTEE_NOTICE);
        record(DocumentKind.COMMITTEE_FILING);
        enter(Stage.COMMITTEE_CHOSEN, team);

        assertThat(against(Stage.RULES_PASSED)).containsExactly("election.rules.none");
        assertThat(draft(java.util.Map.of())).isEmpty();
        assertThat(against(Stage.RULES_PASSED))
                .containsExactly(
                        "election.rules.not-passed",
                        "election.rules.unset",
                        "election.rules.unset",
                        "election.rules.unset");
        var failed = meeting(MeetingPurpose.RULES, 30, 19, 19);
        var held = meeting(MeetingPurpose.RULES, 30, 20, 11);
        assertThat(pass(held)).containsExactly("election.rules.unset", "election.rules.unset", "election.rules.unset");
        assertThat(draft(java.util.Map.of(
                        Setting.FINAL_LIST_DAYS, "4", Setting.PROXY_DEADLINE, "1", Setting.CANDIDATE_AGENT, "NONE")))
                .isEmpty();
        assertThat(pass(failed)).containsExactly("election.meeting.no-quorum");
        assertThat(pass(meeting(MeetingPurpose.COMMITTEE, 30, 30, 30))).containsExactly("election.rules.no-meeting");
        assertThat(pass(held)).isEmpty();
        assertThat(draft(java.util.Map.of())).containsExactly("election.rules.frozen");
        assertThat(pass(held)).containsExactly("election.rules.frozen");
        enter(Stage.RULES_PASSED, presiding);
    }

    @Test
    void theHashIsOverTheCanonicalTextAndTellsOneVillagesRulesFromAnothers() {
        fixture.committee(election);
        assertThat(draft(java.util.Map.of(
                        Setting.FINAL_LIST_DAYS, "4", Setting.PROXY_DEADLINE, "1", Setting.CANDIDATE_AGENT, "NONE")))
                .isEmpty();
        assertThat(pass(meeting(MeetingPurpose.RULES, 30, 20, 11))).isEmpty();
        var passed = in(() -> rules.find(election.id()).orElseThrow());
        assertThat(passed.frozenHash())
                .contains(RulesStore.sha256(
                        "{\"body\":\"VILLAGERS_COMMITTEE\",\"edition\":\"ZJ2012\",\"posts\":[{\"post\":\"CHAIR\",\"seats\":1},"
                                + "{\"post\":\"MEMBER\",\"seats\":3}],\"settings\":{\"candidacy\":\"LIST\",\"candidate_agent\":\"NONE\",\"final_list_days\":\"4\","
                                + "\"list_order\":\"STROKES\",\"list_surplus\":\"NO_LIMIT\",\"majority_base\":\"RECOVERED\","
                                + "\"max_proxies\":\"3\",\"meeting_nomination\":\"NONE\",\"min_members_to_close\":\"3\",\"nominators\":\"1\",\"overvote_scope\":\"POST_GROUP\","
                                + "\"proxy_deadline\":\"1\",\"relatives\":\"ZJ2012\",\"rerun_deadline\":\"10\",\"rerun_quorum\":\"REQUIRED\","
                                + "\"rerun_roll\":\"FROZEN\",\"roll_down\":\"NONE\",\"roll_publish_days\":\"20\",\"statement_length\":\"500\",\"term_years\":\"3\","
                                + "\"tie\":\"REVOTE\",\"women_seat\":\"MCA_RESERVE\",\"write_in\":\"ALLOWED\"},\"village\":\""
                                + county.village() + "\"}"));
    }

    @Test
    void twoMembersOrNoChairOrTheSameNameTwiceAreRefused() {
        var meeting = meeting(MeetingPurpose.COMMITTEE, 30, 28, 27);
        assertThat(choose(meeting, 2, 1)).containsExactly("election.committee.too-few");
        var people = List.of(
                new Person("甲", Office.MEMBER, meeting),
                new Person("甲", Office.MEMBER, meeting),
                new Person("乙", Office.MEMBER, meeting));
        assertThat(reasons(in(() -> committee.choose(election.id(), people, team))))
                .containsExactly("election.committee.one-chair", "election.committee.twice");
    }

    @Test
    void aMeetingWithoutQuorumChoosesNobody() {
        assertThat(choose(meeting(MeetingPurpose.COMMITTEE, 30, 19, 19), 3, 0))
                .containsExactly("election.meeting.no-quorum");
        fixture.committee(election);
        assertThat(choose(meeting(MeetingPurpose.RULES, 30, 30, 30), 3, 0))
                .containsExactly("election.committee.no-meeting");
    }

    @Test
    void anEvenNumberIsAdvisedAgainstAndBarsNothing() {
        assertThat(choose(meeting(MeetingPurpose.COMMITTEE, 30, 28, 27), 4, 0)).isEmpty();
        assertThat(in(() -> committee.advice(election.id())))
                .extracting(Reason::key)
                .containsExactly("election.committee.even");
        record(DocumentKind.COMMITTEE_NOTICE);
        record(DocumentKind.COMMITTEE_FILING);
        enter(Stage.COMMITTEE_CHOSEN, team);
    }

    @Test
    void aNominatedMemberLeavesAndTheReserveStepsInInOrder() {
        assertThat(choose(meeting(MeetingPurpose.COMMITTEE, 30, 28, 27), 3, 2)).isEmpty();
        assertThat(leave(1)).contains("人4");
        assertThat(leave(1)).contains("人5");
        assertThat(sitting()).containsExactly("人1", "人4", "人5");
        assertThat(leave(1)).isEmpty();
        assertThat(in(() -> committee.incomplete(election.id())))
                .extracting(Reason::key)
                .containsExactly("election.committee.too-few");
    }

    @Test
    void withoutItsChairTheCommitteeOpensNoStageUntilAnotherIsElected() {
        election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN);
        var chair = in(() -> committee.sitting(election.id())).getFirst();
        assertThat(in(() -> committee.leave(election.id(), chair.id(), Because.NOMINATED, team)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(against(Stage.RULES_PASSED)).contains("election.committee.no-chair");
        var next = in(() -> committee.sitting(election.id())).getFirst();
        assertThat(in(() -> committee.chair(election.id(), next.id(), team))).isInstanceOf(Verdict.Done.class);
        assertThat(against(Stage.RULES_PASSED)).doesNotContain("election.committee.no-chair");
        assertThat(in(() -> committee.chair(election.id(), next.id(), team))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void numbersThatCannotBeAreRefusedAllAtOnce() {
        var refused = in(() -> meetings.hold(
                election.id(),
                MeetingPurpose.COMMITTEE,
                MeetingKind.PARTY_MEMBERS,
                TODAY.plusDays(2),
                TODAY.plusDays(1),
                10,
                11,
                12,
                team));
        assertThat(((Verdict.Refused<Meetings.Recorded>) refused).reasons())
                .extracting(Reason::key)
                .containsExactly(
                        "election.meeting.wrong-kind",
                        "election.meeting.announced-after",
                        "election.meeting.in-future",
                        "election.meeting.present-above-due",
                        "election.meeting.favour-above-present");
    }

    @Test
    void noMeetingCountsBeforeTheStart() {
        election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.PREPARING);
        var refused = in(() -> meetings.hold(
                election.id(),
                MeetingPurpose.COMMITTEE,
                MeetingKind.REPRESENTATIVES,
                TODAY.minusDays(3),
                TODAY,
                30,
                30,
                30,
                team));
        assertThat(((Verdict.Refused<Meetings.Recorded>) refused).reasons())
                .extracting(Reason::key)
                .containsExactly("election.meeting.too-early");
    }

    private UUID meeting(MeetingPurpose purpose, int due, int present, int inFavour) {
        var recording = in(() -> meetings.hold(
                election.id(),
                purpose,
                MeetingKind.REPRESENTATIVES,
                TODAY.minusDays(3),
                TODAY,
                due,
                present,
                inFavour,
                team));
        return ((Verdict.Done<Meetings.Recorded>) recording).value().meeting().id();
    }

    private List<String> choose(UUID meeting, int sitting, int reserve) {
        var people = new ArrayList<Person>();
        for (int i = 1; i <= sitting + reserve; i++) {
            people.add(new Person(
                    "人" + i, i == 1 ? Office.CHAIR : i <= sitting ? Office.MEMBER : Office.RESERVE, meeting));
        }
        return reasons(in(() -> committee.choose(election.id(), people, team)));
    }

    private static List<String> reasons(Verdict<Committee.Chosen> choosing) {
        return switch (choosing) {
            case Verdict.Done(Committee.Chosen chosen) -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::key).toList();
        };
    }

    // the member at this place of those who sit leaves; says who stepped in
    private List<String> leave(int place) {
        var member = in(() -> committee.sitting(election.id())).get(place);
        var change = (Verdict.Done<Optional<Committee.Member>>)
                in(() -> committee.leave(election.id(), member.id(), Because.NOMINATED, team));
        return change.value().map(Member::name).stream().toList();
    }

    private List<String> sitting() {
        return in(() -> committee.sitting(election.id())).stream()
                .map(Member::name)
                .toList();
    }

    private List<String> draft(java.util.Map<Setting, String> settings) {
        var posts = List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 3));
        return switch (in(() -> rules.draft(election.id(), posts, settings, presiding))) {
            case Verdict.Done<ElectionRules> _ -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::key).toList();
        };
    }

    private List<String> pass(UUID meeting) {
        return switch (in(() -> rules.pass(election.id(), meeting, presiding))) {
            case Verdict.Done<ElectionRules> _ -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::key).toList();
        };
    }

    private void record(DocumentKind kind) {
        assertThat(in(() -> documents.record(election.id(), kind, "公告", "2 号", TODAY, "", team)))
                .isInstanceOf(Verdict.Done.class);
    }

    private void enter(Stage next, SignedIn by) {
        assertThat(in(() -> door.enter(election.id(), next, by))).isInstanceOf(Verdict.Done.class);
        election = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
    }

    private List<String> against(Stage next) {
        election = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
        return in(() -> door.against(election, next)).stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(county.village()).call(work);
    }
}
