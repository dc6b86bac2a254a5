package org.huanjie.readiness;

import java.time.LocalDate;

/** 到期 — whether an election day lies further from the pass than the county lets it; never where no number is set. */
final class Expiry {

    private Expiry() {}

    static boolean passed(Standing standing, LocalDate day, ReadinessSettings.Values settings) {
        var passedOn = standing.passedOn();
        var days = settings.get(ReadinessSetting.EXPIRY_DAYS);
        return passedOn != null && days.isPresent() && day.isAfter(passedOn.plusDays(days.getAsInt()));
    }
}
