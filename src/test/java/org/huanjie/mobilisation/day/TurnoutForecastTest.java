package org.huanjie.mobilisation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.huanjie.polling.desk.HourTotal;
import org.junit.jupiter.api.Test;

class TurnoutForecastTest {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void whatWentHalfBeforeTenHereComesToTwice() {
        var closed = List.of(poll(50, 50), poll(60, 40), poll(40, 60));
        assertThat(TurnoutForecast.of(1000, 300, TEN, closed)).contains(new TurnoutForecast(500, 600, 750));
    }

    @Test
    void withinAnHourBallotsGoOutEvenly() {
        var closed = List.of(poll(50, 50), poll(50, 50), poll(50, 50));
        assertThat(TurnoutForecast.of(1000, 300, LocalTime.of(9, 30), closed)
                        .orElseThrow()
                        .likely())
                .isEqualTo(1000);
        assertThat(TurnoutForecast.of(2000, 300, LocalTime.of(9, 30), closed)
                        .orElseThrow()
                        .likely())
                .isEqualTo(1200);
    }

    @Test
    void fromFewPollsOrTooEarlyNothingIsTold() {
        assertThat(TurnoutForecast.of(1000, 300, TEN, List.of(poll(50, 50), poll(50, 50))))
                .isEmpty();
        assertThat(TurnoutForecast.of(1000, 3, LocalTime.of(9, 1), List.of(poll(50, 50), poll(50, 50), poll(50, 50))))
                .isEmpty();
        assertThat(TurnoutForecast.of(1000, 0, TEN, List.of(poll(50, 50), poll(50, 50), poll(50, 50))))
                .isEmpty();
    }

    @Property
    void itLiesBetweenWhatIsOutAndWhoIsRegistered(
            @ForAll @IntRange(min = 1, max = 900) int drawn,
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 1, max = 500) Integer> first,
            @ForAll @IntRange(min = 0, max = 59) int minute) {
        var closed = new ArrayList<List<HourTotal>>();
        first.forEach(out -> closed.add(poll(out, 100)));
        TurnoutForecast.of(900, drawn, LocalTime.of(9, minute), closed).ifPresent(told -> {
            assertThat(told.low()).isBetween(drawn, told.likely());
            assertThat(told.high()).isBetween(told.likely(), 900);
        });
    }

    /** Ballots out from nine to ten, and from ten to eleven. */
    private static List<HourTotal> poll(int first, int second) {
        var day = LocalDate.of(2017, 3, 4);
        return List.of(new HourTotal(day.atTime(9, 0), first), new HourTotal(day.atTime(10, 0), second));
    }
}
