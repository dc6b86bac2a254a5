package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.election.schedule.StepProgress.Progress;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.springframework.stereotype.Component;

/** 各次选举的日期 — a step that a record of the election did, told of the village: by the round that it stands in, or by the first. */
@Component
public class DaysByElection {

    private final Elections elections;

    DaysByElection(Elections elections) {
        this.elections = elections;
    }

    /** @param done on which day this step was done, by election */
    public Map<String, List<Progress>> of(String step, String division, Map<ElectionId, LocalDate> done) {
        var within = new TreeMap<String, List<Progress>>();
        for (var election : elections.within(division, Body.VILLAGERS_COMMITTEE)) {
            var day = done.getOrDefault(election.id(), done.get(election.first()));
            if (day != null) {
                within.put(election.village(), List.of(new Progress(step, day, true)));
            }
        }
        return within;
    }
}
