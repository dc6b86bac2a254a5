package org.huanjie.messaging.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** 静默时段 — over midnight and within a day; what waits, waits as little as it must. */
class QuietHoursTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2017, 2, 8, 0, 0);

    @Test
    void fromNineInTheEveningToEightInTheMorning() {
        var usual = QuietHours.USUAL;
        assertThat(usual.next(DAY.withHour(20).withMinute(59)))
                .isEqualTo(DAY.withHour(20).withMinute(59));
        assertThat(usual.next(DAY.withHour(21))).isEqualTo(DAY.plusDays(1).withHour(8));
        assertThat(usual.next(DAY.withHour(7).withMinute(59))).isEqualTo(DAY.withHour(8));
        assertThat(usual.next(DAY.withHour(8))).isEqualTo(DAY.withHour(8));
    }

    @Test
    void thereMayBeNone() {
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(none.hold(LocalTime.NOON)).isFalse();
        assertThat(none.hold(LocalTime.MIDNIGHT)).isFalse();
    }

    @Test
    void theRestOfTheDayIsOpen() {
        assertThat(QuietHours.USUAL.open()).isEqualTo(Duration.ofHours(13));
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)).open())
                .isEqualTo(Duration.ofHours(22));
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).open()).isEqualTo(Duration.ofDays(1));
    }

    @Property
    void whatWaitsIsSentOutsideOfThemAndWithinADay(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int until,
            @ForAll @IntRange(max = 2879) int at) {
        var hours = new QuietHours(LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(until));
        var asked = DAY.plusMinutes(at);
        var next = hours.next(asked);
        assertThat(hours.hold(next.toLocalTime())).isFalse();
        assertThat(next).isAfterOrEqualTo(asked);
        assertThat(Duration.between(asked, next)).isLessThan(Duration.ofDays(1));
        for (var minute = asked; minute.isBefore(next); minute = minute.plusMinutes(1)) {
            assertThat(hours.hold(minute.toLocalTime())).isTrue();
        }
    }
}
