package org.huanjie.readiness.assessment;

import java.time.LocalDate;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Standing;

/** 到期 — whether an election day lies further from the pass than the county lets it; never where no number is set. */
public final class Expiry {

    private Expiry() {}

    public static boolean passed(Standing standing, LocalDate day, ReadinessSettings.Values settings) {
        var passedOn = standing.passedOn();
        var days = settings.get(ReadinessSetting.EXPIRY_DAYS);
        return passedOn != null && days.isPresent() && day.isAfter(passedOn.plusDays(days.getAsInt()));
    }
}
