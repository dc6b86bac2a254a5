package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.huanjie.responsibility.visit.VisitState;
import org.junit.jupiter.api.Test;

class VisitRuleTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Test
    void aWeekIsFromMondayAndItsVisitIsMissedAtMidnightOfTheWednesday() {
        var sunday = LocalDate.of(2017, 2, 12);
        assertThat(VisitRule.week(sunday)).isEqualTo("2017-02-06");
        assertThat(VisitRule.WEDNESDAYS.day(sunday)).isEqualTo("2017-02-08");
        assertThat(VisitRule.WEDNESDAYS.deadline(sunday, HERE))
                .isEqualTo(OffsetDateTime.parse("2017-02-09T00:00+08:00"));
        assertThat(new VisitRule(7, 21, VisitRule.Due.TERM).deadline(sunday, HERE))
                .isEqualTo(OffsetDateTime.parse("2017-02-12T21:00+08:00"));
    }

    @Test
    void heldStandsAboveAllAndNothingIsMissedBeforeItsHour() {
        assertThat(VisitState.of(true, true, true, true)).isEqualTo(VisitState.HELD);
        assertThat(VisitState.of(true, true, false, true)).isEqualTo(VisitState.MISSED);
        assertThat(VisitState.of(true, true, false, false)).isEqualTo(VisitState.PLANNED);
        assertThat(VisitState.of(true, false, false, false)).isEqualTo(VisitState.NOT_DUE);
        assertThat(VisitState.of(false, false, false, true)).isEqualTo(VisitState.NOT_DUE);
    }

    @Test
    void moneyIsFenAndNothingElseIsTaken() {
        assertThat(Yuan.of(123450)).isEqualTo("1234.50");
    }
}
