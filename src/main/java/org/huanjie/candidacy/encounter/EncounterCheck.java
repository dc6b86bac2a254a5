package org.huanjie.candidacy.encounter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.candidacy.Candidate;
import org.huanjie.shell.Reason;

/** 见面会检查 — what stands against announcing or recording a meeting, and against a vote before everybody who stands has met the villagers. */
final class EncounterCheck {

    static final int LONGEST = 500;

    private EncounterCheck() {}

    /** It is between now and the day of the vote, on which nobody campaigns (R-NM-9). */
    static List<Reason> announcing(LocalDateTime at, String place, LocalDateTime now, LocalDate vote) {
        var reasons = new ArrayList<Reason>();
        if (at.isBefore(now) || !at.toLocalDate().isBefore(vote)) {
            reasons.add(EncounterRefusal.DAY.of(vote));
        }
        if (place.isBlank() || place.length() > 100) {
            reasons.add(EncounterRefusal.PLACE.of());
        }
        return reasons;
    }

    /** Of everybody who stands it is said whether they came: each was invited, and nobody has to come. */
    static List<Reason> recording(
            Encounter encounter, List<Candidate> standing, Map<UUID, Boolean> came, LocalDateTime now) {
        var reasons = new ArrayList<Reason>();
        if (encounter.at().isAfter(now)) {
            reasons.add(EncounterRefusal.NOT_YET.of());
        }
        var unsaid = standing.stream()
                .filter(one -> !came.containsKey(one.id()))
                .map(Candidate::name)
                .distinct()
                .toList();
        if (!unsaid.isEmpty()) {
            reasons.add(EncounterRefusal.WHO_CAME.of(unsaid));
        }
        return reasons;
    }

    /** Those who stand and were at none: neither came nor were asked to. */
    static List<String> notMet(List<Encounter> held, List<Candidate> standing) {
        return standing.stream()
                .filter(one -> held.stream()
                        .flatMap(encounter -> encounter.candidates().stream())
                        .noneMatch(present -> present.candidate().equals(one.id())))
                .map(Candidate::name)
                .distinct()
                .toList();
    }
}
