package org.huanjie.election.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.huanjie.election.committee.Committee;
import org.huanjie.election.committee.Committee.Office;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 会议日期 — when a meeting can have decided, and which group's it was; in the program and in the database. */
@HuanjieIT
class MeetingDaysIT {

    private static final LocalDate OPENED = LocalDate.of(2017, 1, 10);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Committee committee;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private Places.County county;
    private SignedIn team;

    @BeforeEach
    void aTerm() {
        clock.set(OPENED);
        county = places.newCounty(1, 1);
        fixture.open(county);
        team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
    }

    @Test
    void aMeetingIsHeldWithinItsTermAndNotToCome() {
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(hold(election, MeetingPurpose.COMMITTEE, OPENED.minusDays(1)))
                .containsExactly("election.meeting.before-term");
        assertThat(hold(election, MeetingPurpose.COMMITTEE, OPENED.plusDays(1)))
                .containsExactly("election.meeting.in-future");
        assertThat(hold(election, MeetingPurpose.COMMITTEE, OPENED)).isEmpty();
        assertThatThrownBy(() -> insert(election, "COMMITTEE", OPENED.minusDays(1)))
                .hasMessageContaining("before it was opened");
        assertThatThrownBy(() -> insert(election, "COMMITTEE", OPENED.plusDays(1)))
                .hasMessageContaining("recorded once it was held");
    }

    @Test
    void rulesArePassedOnceTheCommitteeIsChosen() {
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        clock.set(OPENED.plusDays(20));
        assertThat(hold(election, MeetingPurpose.RULES, OPENED.plusDays(5)))
                .containsExactly("election.meeting.before-committee");
        assertThatThrownBy(() -> insert(election, "RULES", OPENED.plusDays(5)))
                .hasMessageContaining("once an election committee is chosen");
        var chose = held(election, MeetingKind.REPRESENTATIVES, Optional.empty(), OPENED.plusDays(6));
        assertThat(choose(election, chose)).isEmpty();
        assertThat(hold(election, MeetingPurpose.RULES, OPENED.plusDays(5)))
                .containsExactly("election.meeting.before-committee");
        assertThat(hold(election, MeetingPurpose.RULES, OPENED.plusDays(6))).isEmpty();
    }

    @Test
    void supervisorsAreChosenOnceTheCommitteeHasItsResult() {
        clock.set(OPENED.plusDays(90));
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.COUNTING);
        var supervisors = fixture.find(county.village(), Body.SUPERVISORY_COMMITTEE);
        assertThat(hold(supervisors, MeetingPurpose.SUPERVISORS, OPENED.plusDays(90)))
                .containsExactly("election.meeting.before-result");
        fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        clock.set(OPENED.plusDays(92));
        assertThat(hold(supervisors, MeetingPurpose.SUPERVISORS, OPENED.plusDays(89)))
                .containsExactly("election.meeting.before-result");
        assertThatThrownBy(() -> insert(supervisors, "SUPERVISORS", OPENED.plusDays(89)))
                .hasMessageContaining("once the villagers' committee has its result");
        assertThat(hold(supervisors, MeetingPurpose.SUPERVISORS, OPENED.plusDays(90)))
                .isEmpty();
    }

    @Test
    void theBranchMeetsOnceItsSuperiorApproved() {
        clock.set(OPENED.plusDays(30));
        var branch = fixture.at(county.village(), Body.PARTY_BRANCH, Stage.LIST_SET);
        clock.set(OPENED.plusDays(40));
        assertThat(hold(branch, MeetingPurpose.PARTY_ELECTION, OPENED.plusDays(29)))
                .containsExactly("election.meeting.before-approval");
        assertThat(hold(branch, MeetingPurpose.PARTY_ELECTION, OPENED.plusDays(30)))
                .isEmpty();
    }

    @Test
    void oneGroupsMeetingIsNotTheVillages() {
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(reasons(meetings(election, MeetingPurpose.COMMITTEE, MeetingKind.GROUP, Optional.empty(), OPENED)))
                .containsExactly("election.meeting.which-group");
        assertThat(reasons(meetings(
                        election, MeetingPurpose.COMMITTEE, MeetingKind.GROUP, Optional.of(new GroupOf(4, 3)), OPENED)))
                .containsExactly("election.meeting.which-group");
        assertThat(reasons(meetings(
                        election, MeetingPurpose.RULES, MeetingKind.GROUP, Optional.of(new GroupOf(1, 3)), OPENED)))
                .contains("election.meeting.wrong-kind");
        var first = held(election, MeetingKind.GROUP, Optional.of(new GroupOf(1, 3)), OPENED);
        assertThat(choose(election, first)).containsExactly("election.meeting.groups");
        held(election, MeetingKind.GROUP_HOUSEHOLDS, Optional.of(new GroupOf(2, 3)), OPENED);
        held(election, MeetingKind.GROUP, Optional.of(new GroupOf(2, 3)), OPENED);
        assertThat(choose(election, first)).as("the same group twice").containsExactly("election.meeting.groups");
        held(election, MeetingKind.GROUP, Optional.of(new GroupOf(3, 3)), OPENED);
        assertThat(choose(election, first)).isEmpty();
        assertThat(in(() -> meetings.of(election.id())).getFirst().group()).contains(new GroupOf(1, 3));
    }

    private List<String> choose(Election election, UUID meeting) {
        var people = new ArrayList<Committee.Person>();
        for (int n = 0; n < 3; n++) {
            people.add(new Committee.Person("委员" + n, n == 0 ? Office.CHAIR : Office.MEMBER, meeting));
        }
        return reasons(in(() -> committee.choose(election.id(), people, team)));
    }

    private UUID held(Election election, MeetingKind kind, Optional<GroupOf> group, LocalDate day) {
        var recording = meetings(election, MeetingPurpose.COMMITTEE, kind, group, day);
        return ((Verdict.Done<Meetings.Recorded>) recording).value().meeting().id();
    }

    private List<String> hold(Election election, MeetingPurpose purpose, LocalDate day) {
        return reasons(meetings(election, purpose, purpose.kinds().getFirst(), Optional.empty(), day));
    }

    private Verdict<Meetings.Recorded> meetings(
            Election election, MeetingPurpose purpose, MeetingKind kind, Optional<GroupOf> group, LocalDate day) {
        var meeting =
                new Meeting(UUID.randomUUID(), election.id(), purpose, kind, group, day.minusDays(10), day, 30, 28, 27);
        return in(() -> meetings.hold(meeting, team));
    }

    private void insert(Election election, String purpose, LocalDate held) {
        int _ = in(() -> transaction.execute(t -> sql.sql("""
                        INSERT INTO election.meeting (id, election, village, purpose, kind, announced, held, due, present,
                          in_favour, recorded_at, recorded_by)
                        VALUES (gen_random_uuid(), :election, :village, :purpose, 'REPRESENTATIVES', :held, :held, 30, 28, 27, :at, 'x')""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("purpose", purpose)
                .param("held", held)
                .param("at", java.time.OffsetDateTime.now(clock))
                .update()));
    }

    private static List<String> reasons(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(county.code()).call(work);
    }
}
