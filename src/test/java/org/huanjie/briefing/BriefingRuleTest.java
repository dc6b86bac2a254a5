package org.huanjie.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.election.stage.Stage;
import org.junit.jupiter.api.Test;

class BriefingRuleTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate START = LocalDate.of(2017, 1, 21);
    private static final LocalDate VOTE = LocalDate.of(2017, 3, 4);
    private static final BriefingSpan PILOT = new BriefingSpan(START, LocalDate.of(2017, 3, 8));

    private static final BriefingRule DAILY = BriefingRule.ours(BriefingKind.VILLAGE_DAILY);
    private static final BriefingRule WEEKLY = BriefingRule.ours(BriefingKind.TOWN_WEEKLY);

    @Test
    void theLengthOfACodeTellsTheKind() {
        assertThat(BriefingKind.of("330326103210")).isEqualTo(BriefingKind.VILLAGE_DAILY);
        assertThat(BriefingKind.of("330326103")).isEqualTo(BriefingKind.TOWN_WEEKLY);
        assertThat(BriefingKind.of("330326")).isEqualTo(BriefingKind.COUNTY_WEEKLY);
        assertThatThrownBy(() -> BriefingKind.of("3303")).isInstanceOf(IllegalArgumentException.class);
        assertThat(BriefingKind.COUNTY_WEEKLY.divisionOf("330326103210")).isEqualTo("330326");
    }

    @Test
    void aMeetingCountsForItsDayOrForTheMondayOfItsWeek() {
        var saturday = LocalDate.of(2017, 2, 11);
        assertThat(BriefingKind.VILLAGE_DAILY.period(saturday)).isEqualTo(saturday);
        assertThat(BriefingKind.TOWN_WEEKLY.period(saturday)).isEqualTo("2017-02-06");
        assertThat(BriefingKind.TOWN_WEEKLY.period(LocalDate.of(2017, 2, 6))).isEqualTo("2017-02-06");
    }

    @Test
    void aVillageOwesOneEveryDayFromItsStartUntilItIsHandedOver() {
        assertThat(DAILY.periods(List.of(PILOT), VOTE))
                .hasSize(43)
                .startsWith(START)
                .endsWith(VOTE);
        assertThat(DAILY.periods(List.of(PILOT), LocalDate.of(2017, 6, 1))).endsWith(LocalDate.of(2017, 3, 7));
        assertThat(DAILY.owed(List.of(PILOT), START.minusDays(1))).isFalse();
        assertThat(DAILY.owed(List.of(PILOT), LocalDate.of(2017, 3, 8))).isFalse();
        assertThat(DAILY.periods(List.of(), VOTE)).isEmpty();
    }

    @Test
    void aTownOwesOneInEveryWeekOnWhoseDayAVillageIsInItsTime() {
        // begun on a Saturday: the Monday before is not owed
        assertThat(WEEKLY.periods(List.of(PILOT), VOTE))
                .hasSize(6)
                .startsWith(LocalDate.of(2017, 1, 23))
                .endsWith(LocalDate.of(2017, 2, 27));
        var later = new BriefingSpan(LocalDate.of(2017, 3, 20), null);
        assertThat(WEEKLY.periods(List.of(PILOT, later), LocalDate.of(2017, 3, 27)))
                .contains(LocalDate.of(2017, 3, 6), LocalDate.of(2017, 3, 20))
                .doesNotContain(LocalDate.of(2017, 3, 13));
    }

    @Test
    void theCountyShiftsWeekdayAndHour() {
        var friday = new BriefingRule(BriefingKind.TOWN_WEEKLY, 5, 18, Stage.PREPARING);
        assertThat(friday.dueDay(LocalDate.of(2017, 2, 8))).isEqualTo("2017-02-10");
        assertThat(friday.deadline(LocalDate.of(2017, 2, 6), HERE))
                .isEqualTo(OffsetDateTime.parse("2017-02-10T18:00:00+08:00"));
        assertThat(DAILY.deadline(START, HERE)).isEqualTo(OffsetDateTime.parse("2017-01-22T00:00:00+08:00"));
        assertThat(friday.owed(List.of(PILOT), LocalDate.of(2017, 1, 16))).isFalse();
        assertThat(friday.owed(List.of(PILOT), LocalDate.of(2017, 1, 23))).isTrue();
    }

    @Test
    void whatIsOwedHeldAndPassedMakesTheState() {
        assertThat(BriefingState.of(false, false, true)).isEqualTo(BriefingState.NOT_DUE);
        assertThat(BriefingState.of(true, false, false)).isEqualTo(BriefingState.DUE);
        assertThat(BriefingState.of(true, false, true)).isEqualTo(BriefingState.MISSED);
        assertThat(BriefingState.of(true, true, true)).isEqualTo(BriefingState.HELD);
        assertThat(BriefingState.of(false, true, true)).isEqualTo(BriefingState.HELD);
    }

    @Test
    void aTownHasItsSevenSeats() {
        assertThat(Seat.of("330326103")).hasSize(7).allMatch(Seat::isSingle);
        assertThat(Seat.of("330326103210")).containsExactly(Seat.TEAM);
        assertThat(Seat.of("330326")).containsExactly(Seat.GUIDANCE);
    }
}
