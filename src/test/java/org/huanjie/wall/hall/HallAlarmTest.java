package org.huanjie.wall.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.occasion.VotingManner;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.law.Round;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.opening.VenueCheck;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.VenueItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HallAlarmTest {

    private static final ElectionId ID = new ElectionId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final String VILLAGE = "330326103215";
    private static final LocalDate DAY = LocalDate.of(2017, 4, 22);
    private static final LocalDateTime MORNING = DAY.atTime(9, 0);

    private final List<Desk> desks = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<VenueCheck> checks = new ArrayList<>();
    private int marked = 50;
    private boolean marksLost;

    @Test
    void aHallInOrderHasNone() {
        desks.add(desk(50, 20));
        staff.add(member("吴甲", true));
        checks.add(new VenueCheck(VenueItem.BOOTHS, "吴甲", Optional.empty()));

        assertThat(HallAlarm.of(hall(Stage.POLLING), MORNING)).isEmpty();
    }

    @Test
    void whatPutsBallotsInDoubtStandsFirst() {
        marked = 49;
        marksLost = true;
        desks.add(desk(50, 48));

        assertThat(HallAlarm.of(hall(Stage.POLLING), MORNING))
                .extracting(HallAlarm::key, HallAlarm::grave)
                .containsExactly(
                        tuple("wall.hall.alarm.account", true),
                        tuple("wall.hall.alarm.marks", true),
                        tuple("wall.hall.alarm.desk", false));
    }

    @ParameterizedTest
    @CsvSource({"1000, 899, false", "1000, 900, true", "50, 44, false", "50, 45, true"})
    void aDeskIsShortWithATenthOrFiveLeft(int given, int issued, boolean isShort) {
        assertThat(HallAlarm.isShort(desk(given, issued))).isEqualTo(isShort);
    }

    @Test
    void beforeAndAfterThePollADeskIsNotShort() {
        desks.add(desk(50, 50));

        assertThat(HallAlarm.of(hall(Stage.VOTE_PREPARED), MORNING.minusHours(3))).isEmpty();
        assertThat(HallAlarm.of(hall(Stage.COUNTING), MORNING)).isEmpty();
    }

    @Test
    void aHallThatIsNotOpenAtThePublishedHourIsToldFromThatMinuteOnThatDay() {
        var hall = hall(Stage.VOTE_PREPARED);

        assertThat(HallAlarm.of(hall, DAY.atTime(7, 59))).isEmpty();
        assertThat(HallAlarm.of(hall, DAY.atTime(8, 0))).extracting(HallAlarm::key).containsExactly("wall.hall.alarm.not-open");
        assertThat(HallAlarm.of(hall, DAY.plusDays(1).atTime(9, 0))).isEmpty();
    }

    @Test
    void whoDidNotAnswerAndWhatTheHallLacksAreNamed() {
        staff.add(member("吴甲", false));
        staff.add(new StaffMember(Duty.TELLER, "吴乙", Optional.empty(), true, Set.of(), Optional.empty(), false, false, Optional.empty()));
        checks.add(new VenueCheck(VenueItem.BOOTHS, "吴甲", Optional.of("缺一个帘子")));

        assertThat(HallAlarm.of(hall(Stage.VOTE_PREPARED), MORNING.minusHours(3)))
                .extracting(HallAlarm::arguments)
                .containsExactly(List.of("吴甲"), List.of(VenueItem.BOOTHS, "缺一个帘子"));
    }

    private Hall hall(Stage stage) {
        var election = new Election(
                ID, ID.uuid(), VILLAGE, StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.TERM), stage, 4, DAY, Round.FIRST, 1, ID, null, null);
        var account = new AccountView(104, 50, 0, 54, "—", marked, 0, 100, new Turnout(100, marked, 50), true, marked == 50);
        return new Hall(
                election, Optional.of(published()), HallAct.of(election, false), List.of(), account, List.of(), desks, staff, List.of(), checks, marksLost);
    }

    private static Arrangement published() {
        return new Arrangement(
                ID,
                Occasion.VOTE,
                1,
                DAY,
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                "村文化礼堂",
                List.of(),
                Optional.of(VotingManner.ASSEMBLY),
                "",
                OffsetDateTime.of(2017, 4, 1, 9, 0, 0, 0, ZoneOffset.UTC),
                "committee");
    }

    private static Desk desk(int given, int issued) {
        return new Desk(ID.uuid(), ID, VILLAGE, "1号台", BoxKind.FIXED, given, issued, 0, true);
    }

    private static StaffMember member(String name, boolean there) {
        return new StaffMember(Duty.ISSUER, name, Optional.empty(), true, Set.of(), Optional.of(there), false, false, Optional.empty());
    }
}
