package org.huanjie.seat.ending;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.law.Edition;
import org.springframework.stereotype.Component;

/** 离任适用规定 — by which edition a meeting on a seat goes, and by when the end of a post is announced (R-AF-6). */
@Component
class SeatLaw {

    private final Editions editions;
    private final LegalCalendars calendars;

    SeatLaw(Editions editions, LegalCalendars calendars) {
        this.editions = editions;
        this.calendars = calendars;
    }

    Edition edition(String village, LocalDate day) {
        return editions.in(village).on(day).base();
    }

    Optional<LocalDate> announceBy(String village, LocalDate ended) {
        var days = editions.in(village).on(ended).announceDays();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(calendars.periodEnd(village, ended, days.getAsInt()));
    }
}
