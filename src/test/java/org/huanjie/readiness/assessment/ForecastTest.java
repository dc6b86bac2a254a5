package org.huanjie.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    static final LocalDate TODAY = LocalDate.of(2017, 1, 20);
    static final LocalDate TERM_ENDS = LocalDate.of(2017, 4, 15);

    @Test
    void fifteenInTenDaysMakeTenAndAHalfAWeek() {
        var forecast = forecast(50, 15, LocalDate.of(2017, 1, 11));
        assertThat(forecast.pace()).hasToString("Optional[10.5]");
        assertThat(forecast.daysMore()).isEqualTo(24); // 35 × 10 ÷ 15 = 23⅓
        assertThat(forecast.by()).contains(LocalDate.of(2017, 2, 13));
        assertThat(forecast.target()).isEqualTo(LocalDate.of(2017, 3, 11));
        assertThat(forecast.late()).isFalse();
        assertThat(forecast.needed()).hasToString("Optional[4.9]"); // 35 × 7 ÷ 50
    }

    @Test
    void tooSlowAPaceIsLate() {
        var forecast = forecast(599, 3, LocalDate.of(2017, 1, 1));
        assertThat(forecast.late()).isTrue();
        assertThat(forecast.needed()).hasToString("Optional[83.5]"); // 596 × 7 ÷ 50 = 83.44
    }

    @Test
    void withoutAPassOrAWeekThereIsNoForecastButStillANeed() {
        for (var forecast : List.of(forecast(10, 0, TODAY), forecast(10, 4, LocalDate.of(2017, 1, 15)))) {
            assertThat(forecast.pace()).isEmpty();
            assertThat(forecast.by()).isEmpty();
            assertThat(forecast.late()).isFalse();
            assertThat(forecast.needed()).isPresent();
        }
    }

    @Test
    void whereAllPassedNothingIsForetold() {
        var forecast = forecast(10, 10, LocalDate.of(2017, 1, 1));
        assertThat(forecast.by()).isEmpty();
        assertThat(forecast.needed()).isEmpty();
    }

    @Test
    void afterTheTargetNoPaceIsEnough() {
        var forecast = Forecast.of(10, List.of(LocalDate.of(2017, 1, 1)), LocalDate.of(2017, 3, 11), TERM_ENDS);
        assertThat(forecast.daysLeft()).isZero();
        assertThat(forecast.needed()).isEmpty();
        assertThat(forecast.late()).isTrue();
    }

    private static Forecast forecast(int villages, int passed, LocalDate first) {
        return Forecast.of(villages, Collections.nCopies(passed, first), TODAY, TERM_ENDS);
    }
}
