package org.huanjie.house.violators.days;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Reckons days by itself instead of asking the calendar of the law. */
final class OwnDays {

    private OwnDays() {}

    static LocalDate objectionsUntil(LocalDate posted) {
        return posted.plusDays(5);
    }

    static LocalDate latest(LocalDate vote) {
        return vote.minus(20, ChronoUnit.DAYS);
    }

    static LocalDate ends(LocalDate began) {
        return began.plus(Period.ofYears(3));
    }

    static long left(LocalDate today, LocalDate limit) {
        return ChronoUnit.DAYS.between(today, limit);
    }
}
