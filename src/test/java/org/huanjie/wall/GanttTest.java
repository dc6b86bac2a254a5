package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.wall.Made.ONE;
import static org.huanjie.wall.Made.TODAY;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.election.schedule.Schedule;
import org.junit.jupiter.api.Test;

class GanttTest {

    @Test
    void theAxisHoldsEveryPlanActualDayAndLimit() {
        var early = Made.line("S06", day(2, 5), day(2, 8), null, day(2, 3), Schedule.State.DONE);
        var law = Made.line("S07", day(2, 9), day(2, 11), day(2, 20), null, Schedule.State.LATE);
        var gantt = gantt(Made.of(ONE, early, law));
        assertThat(gantt.first()).isEqualTo(day(2, 3));
        assertThat(gantt.days()).isEqualTo(18);
        assertThat(gantt.day(gantt.today())).isEqualTo(TODAY);
        assertThat(gantt.rows()).hasSize(3);
        assertThat(gantt.rows().getFirst().bars())
                .containsExactly(new Gantt.Bar(early, 2, 5, 0, 0, Gantt.NEVER), new Gantt.Bar(law, 6, 8, 6, 12, 17));
    }

    @Test
    void whatLiesAheadHasNoActualBar() {
        var ahead = Made.line("S21", day(3, 4), day(3, 4), null, null, Schedule.State.AHEAD);
        assertThat(gantt(Made.of(ONE, ahead))
                        .rows()
                        .getFirst()
                        .bars()
                        .getFirst()
                        .begun())
                .isEqualTo(Gantt.NEVER);
    }

    @Test
    void aTownWithoutDaysHasAnAxisOfToday() {
        var gantt = Gantt.of(Made.matrix(Map.of()), "330326103");
        assertThat(gantt.first()).isEqualTo(TODAY);
        assertThat(gantt.days()).isOne();
    }

    @Test
    void anAxisIsNeverLongerThanAPersonCanRead() {
        var year = Made.line("S29", day(1, 1), day(12, 31), null, null, Schedule.State.AHEAD);
        assertThat(gantt(Made.of(ONE, year)).days()).isEqualTo(Gantt.LONGEST);
    }

    private static Gantt gantt(Schedule schedule) {
        return Gantt.of(Made.matrix(Map.of(ONE, schedule)), "330326103");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2017, month, day);
    }
}
