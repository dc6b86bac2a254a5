package org.huanjie.election.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.law.Round;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 安排核对守则 — hour and place are published by the committee, in time, and changed for a reason alone. */
class ArrangementCheckTest {

    private static final String VILLAGE = "330326101201";
    private static final LocalDate VOTE = LocalDate.of(2017, 3, 4);
    private static final ElectionId ID = new ElectionId(UUID.nameUUIDFromBytes(new byte[] {1}));
    private static final SignedIn COMMITTEE = TestSignIn.person(Role.ELECTION_COMMITTEE, VILLAGE);

    @Test
    void theVoteIsOnItsOwnDayWithHoursPlaceAndManner() {
        assertThat(faults(at(Stage.CANDIDATES_PUBLISHED), vote("村礼堂", 8, 15, ""))).isEmpty();
        assertThat(faults(at(Stage.CANDIDATES_PUBLISHED), vote("", 15, 8, "")))
                .containsExactly(ArrangementRefusal.HOURS, ArrangementRefusal.PLACE);
        assertThat(faults(
                        at(Stage.CANDIDATES_PUBLISHED),
                        draft(Occasion.VOTE, Optional.empty(), "村礼堂", 8, 15, Optional.empty(), "")))
                .containsExactly(ArrangementRefusal.NO_MANNER);
    }

    @Test
    void nothingIsAnnouncedBeforeItsStageOrOnceThePollIsOpen() {
        assertThat(faults(at(Stage.STARTED), vote("村礼堂", 8, 15, ""))).containsExactly(ArrangementRefusal.NOT_NOW);
        assertThat(faults(at(Stage.POLLING), vote("村礼堂", 8, 15, ""))).containsExactly(ArrangementRefusal.NOT_NOW);
    }

    @Test
    void whatGoesBeforeTheVoteIsNeitherPastNorAfterIt() {
        var election = at(Stage.NOMINATING);
        assertThat(faults(election, meeting(VOTE.minusDays(1)))).isEmpty();
        assertThat(faults(election, meeting(VOTE.plusDays(1)))).containsExactly(ArrangementRefusal.AFTER_VOTE);
        assertThat(faults(election, meeting(VOTE.minusDays(9)))).containsExactly(ArrangementRefusal.DAY_PAST);
    }

    @Test
    void whatWasPublishedChangesForAReasonAlone() {
        var election = at(Stage.CANDIDATES_PUBLISHED);
        var published = Optional.of(published("村礼堂"));
        assertThat(faults(election, vote("村小学", 8, 15, ""), published)).containsExactly(ArrangementRefusal.NO_WHY);
        assertThat(faults(election, vote("村小学", 8, 15, "礼堂漏雨"), published)).isEmpty();
        assertThat(faults(election, vote("村礼堂", 8, 15, "再说一遍"), published))
                .containsExactly(ArrangementRefusal.SAME);
    }

    @Test
    void nobodyButTheCommitteePublishes() {
        var team = TestSignIn.person(Role.VILLAGE_TEAM, VILLAGE);
        assertThat(ArrangementCheck.faults(
                        at(Stage.CANDIDATES_PUBLISHED),
                        vote("村礼堂", 8, 15, ""),
                        Optional.empty(),
                        VOTE.minusDays(2),
                        team))
                .hasSize(1);
    }

    private static List<Object> faults(Election election, ArrangementDraft draft) {
        return faults(election, draft, Optional.empty());
    }

    private static List<Object> faults(
            Election election, ArrangementDraft draft, Optional<Arrangement> last) {
        return ArrangementCheck.faults(election, draft, last, VOTE.minusDays(2), COMMITTEE).stream()
                .map(Reason::what)
                .map(what -> (Object) what)
                .toList();
    }

    private static ArrangementDraft vote(String place, int from, int until, String why) {
        return draft(Occasion.VOTE, Optional.empty(), place, from, until, Optional.of(VotingManner.ASSEMBLY), why);
    }

    private static ArrangementDraft meeting(LocalDate day) {
        return draft(Occasion.NOMINATION, Optional.of(day), "村礼堂", 19, 21, Optional.empty(), "");
    }

    private static ArrangementDraft draft(
            Occasion occasion,
            Optional<LocalDate> day,
            String place,
            int from,
            int until,
            Optional<VotingManner> manner,
            String why) {
        return new ArrangementDraft(
                occasion, day, LocalTime.of(from, 0), LocalTime.of(until, 0), place, List.of(), manner, why);
    }

    private static Arrangement published(String place) {
        return new Arrangement(
                ID,
                Occasion.VOTE,
                1,
                VOTE,
                LocalTime.of(8, 0),
                LocalTime.of(15, 0),
                place,
                List.of(),
                Optional.of(VotingManner.ASSEMBLY),
                "",
                OffsetDateTime.of(2017, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC),
                "committee");
    }

    private static Election at(Stage stage) {
        return new Election(
                ID,
                ID.uuid(),
                VILLAGE,
                StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.TERM),
                stage,
                4,
                VOTE,
                Round.FIRST,
                1,
                ID,
                null,
                null);
    }
}
