package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huanjie.election.schedule.CalendarItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 15);

    @Test
    void lateFirstThenTodayByTheHourThenTheNextSevenDays() {
        var due = Today.sorted(
                List.of(
                        item("next", DAY.plusDays(7), null, false),
                        item("beyond", DAY.plusDays(8), null, false),
                        item("no-hour", DAY, null, false),
                        item("evening", DAY, LocalTime.of(19, 0), false),
                        item("morning", DAY, LocalTime.of(8, 30), false),
                        item("yesterday", DAY.minusDays(1), null, true),
                        item("long-ago", DAY.minusDays(20), null, true)),
                DAY);
        assertThat(due.late()).extracting(CalendarItem::id).containsExactly("long-ago", "yesterday");
        assertThat(due.today()).extracting(CalendarItem::id).containsExactly("morning", "evening", "no-hour");
        assertThat(due.ahead()).extracting(CalendarItem::id).containsExactly("next");
    }

    private static CalendarItem item(String id, LocalDate day, @Nullable LocalTime at, boolean late) {
        return new CalendarItem(
                id, "test", day, at, "330326103210", "wall.today.title", List.of(), "/villages/330326103210", late);
    }
}
