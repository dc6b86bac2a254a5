package org.huanjie.election.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
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

/** 启动 — seats and day at their borders, early and late elections by approval alone. */
@HuanjieIT
class StartIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 21);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Start start;

    @Autowired
    Documents documents;

    @Autowired
    Schedules schedules;

    @Autowired
    Plans plans;

    @Autowired
    TestClock clock;

    private Places.County county;
    private Election election;

    @BeforeEach
    void aVillageOnTheDayOfThePilotsStart() {
        clock.set(TODAY);
        county = places.newCounty(1, 1);
        fixture.open(county);
        election = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
    }

    @Test
    void threeToSevenSeatsTwentyDaysAheadAreFixed() {
        for (int seats = 3; seats <= 7; seats++) {
            assertThat(refusals(seats, TODAY.plusDays(20))).isEmpty();
        }
        var now = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
        assertThat(now.seats()).isEqualTo(7);
        assertThat(now.day()).isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(refusals(2, TODAY.plusDays(19))).containsExactly("election.start.seats", "election.start.too-soon");
        assertThat(refusals(8, TODAY.plusDays(20))).containsExactly("election.start.seats");
    }

    @Test
    void theGateOfTheStartAsksForBoth() {
        assertThat(gate()).containsExactly("election.start.seats", "election.start.no-day");
        assertThat(refusals(5, TODAY.plusDays(42))).isEmpty();
        election = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
        assertThat(gate()).isEmpty();
    }

    @Test
    void aDayThatWasFarEnoughWhenFixedMayBeTooSoonAtTheStart() {
        assertThat(refusals(5, TODAY.plusDays(20))).isEmpty();
        election = fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
        clock.set(TODAY.plusDays(1));
        assertThat(gate()).containsExactly("election.start.too-soon");
    }

    @Test
    void afterTheTermOnlyTheTownsReportAndTheCountysApprovalOpen() {
        var late = LocalDate.of(2018, 1, 1);
        assertThat(refusals(5, late)).containsExactly("election.start.off-term", "election.start.off-term");
        record(DocumentKind.OFF_TERM_APPLICATION, Role.TOWN_COMMITTEE, county.town());
        assertThat(refusals(5, late)).containsExactly("election.start.off-term");
        record(DocumentKind.OFF_TERM_APPROVAL, Role.COUNTY_OFFICE, county.code());
        assertThat(refusals(5, late)).isEmpty();
        assertThat(refusals(5, LocalDate.of(2018, 6, 30))).isEmpty();
        assertThat(refusals(5, LocalDate.of(2018, 7, 1))).containsExactly("election.start.far-off-term");
    }

    @Test
    void theTownCannotApproveForTheCounty() {
        var recording = Scope.of(county.code())
                .call(() -> documents.record(
                        election.id(),
                        DocumentKind.OFF_TERM_APPROVAL,
                        "批准",
                        "1 号",
                        TODAY,
                        "",
                        TestSignIn.person(Role.TOWN_COMMITTEE, county.town())));
        assertThat(((Verdict.Refused<Document>) recording).reasons())
                .extracting(Reason::key)
                .containsExactly("election.document.not-yours");
    }

    @Test
    void aStartedElectionIsNotFixedAnew() {
        election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(refusals(5, TODAY.plusDays(40))).containsExactly("election.start.already");
    }

    @Test
    void theSupervisoryCommitteeHasFiveSeatsAtMost() {
        election = fixture.find(county.village(), Body.SUPERVISORY_COMMITTEE);
        assertThat(refusals(6, TODAY)).containsExactly("election.start.seats");
        assertThat(refusals(5, TODAY)).isEmpty();
    }

    private void record(DocumentKind kind, Role role, String division) {
        assertThat(Scope.of(county.code())
                        .call(() -> documents.record(
                                election.id(), kind, "关于延期换届", "平换 1 号", TODAY, "", TestSignIn.person(role, division))))
                .isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aScheduleSaysThatDaysOfAYearWithoutItsNoticeMayStillMove() {
        assertThat(refusals(5, TODAY.plusDays(42))).isEmpty();
        var schedule = Scope.of(county.village())
                .call(() -> schedules.of(county.village()))
                .orElseThrow();
        assertThat(keysOf(schedule)).isEmpty();
        var later = Scope.of(county.village())
                .call(() -> schedules.ifOn(county.village(), LocalDate.of(2031, 3, 4)))
                .orElseThrow();
        assertThat(keysOf(later)).containsExactly("election.plan.no-notice");
    }

    private List<String> keysOf(Schedule schedule) {
        return Scope.of(county.village()).call(() -> plans.unsettled(schedule)).stream()
                .map(Reason::key)
                .toList();
    }

    private List<String> gate() {
        return Scope.of(county.village()).call(() -> start.against(election, Stage.STARTED)).stream()
                .map(Reason::key)
                .toList();
    }

    private SignedIn town() {
        return TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
    }

    private List<String> refusals(int seats, LocalDate day) {
        return switch (Scope.of(county.village()).call(() -> start.fix(election.id(), seats, day, town()))) {
            case Verdict.Done<Election> _ -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::key).toList();
        };
    }
}
