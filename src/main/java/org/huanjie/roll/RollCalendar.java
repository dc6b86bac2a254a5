package org.huanjie.roll;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Stage;
import org.springframework.stereotype.Component;

/** 登记日程 — what the villagers' committee's election says about its roll: the election day, whether the roll is still open. */
@Component
class RollCalendar {

    private final Elections elections;

    RollCalendar(Elections elections) {
        this.elections = elections;
    }

    Optional<Election> election(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** What stands against loading a file for this village. */
    Optional<Problem> against(String village) {
        return election(village)
                .map(RollCalendar::against)
                .orElse(Optional.of(Problem.VILLAGE_UNKNOWN));
    }

    /** The election days of the villages within this division whose rolls may be loaded. */
    Map<String, LocalDate> electionDays(String division) {
        var days = new TreeMap<String, LocalDate>();
        for (var election : elections.all(Body.VILLAGERS_COMMITTEE)) {
            var day = election.day();
            if (day != null && election.village().startsWith(division) && against(election).isEmpty()) {
                days.put(election.village(), day);
            }
        }
        return days;
    }

    private static Optional<Problem> against(Election election) {
        if (election.reached(Stage.ROLL_PUBLISHED)) {
            return Optional.of(Problem.ROLL_POSTED);
        }
        return election.day() == null ? Optional.of(Problem.NO_ELECTION_DAY) : Optional.empty();
    }
}
