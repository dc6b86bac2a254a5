package org.huanjie.mobilisation.contact;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;

/**
 * 走访核对 — what stands against a contact in a village as it is now; read once for a whole list.
 *
 * @param living who lives where
 * @param over whether the result is declared
 */
record ContactCheck(List<Grid> grids, Map<HouseholdId, List<VoterId>> living, boolean over, OffsetDateTime now) {

    /** What a telephone's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** @param volunteer who went; empty where nobody is known to have */
    List<Reason> against(ContactReport report, Optional<VolunteerId> volunteer) {
        var reasons = new ArrayList<Reason>();
        if (volunteer.filter(one -> goesTo(one, report.household())).isEmpty()) {
            reasons.add(HouseholdContactRefusal.NOT_YOUR_HOUSEHOLD.of());
        }
        if (over) {
            reasons.add(HouseholdContactRefusal.OVER.of());
        }
        if (report.at().isAfter(now.plus(AHEAD))) {
            reasons.add(HouseholdContactRefusal.AHEAD.of().at("at"));
        }
        if (!living.getOrDefault(report.household(), List.of())
                .containsAll(report.needs().keySet())) {
            reasons.add(HouseholdContactRefusal.NOT_LIVING_THERE.of());
        }
        if (!report.reached() && (report.stops() || !report.needs().isEmpty())) {
            reasons.add(HouseholdContactRefusal.NOT_REACHED.of().at("reached"));
        }
        boolean help = report.needs().values().stream()
                .anyMatch(kinds -> kinds.stream().anyMatch(ContactNeed::isHelp));
        if (help && !report.consents()) {
            reasons.add(HouseholdContactRefusal.NO_CONSENT.of().at("consents"));
        }
        return reasons;
    }

    private boolean goesTo(VolunteerId volunteer, HouseholdId household) {
        return grids.stream()
                .filter(grid -> grid.households().contains(household))
                .anyMatch(grid -> grid.volunteers().contains(volunteer));
    }
}
