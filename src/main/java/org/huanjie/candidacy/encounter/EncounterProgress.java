package org.huanjie.candidacy.encounter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.election.schedule.StepProgress;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 见面会进展 — on which day candidates met the villagers (S16), by its record alone. */
@Component
class EncounterProgress implements StepProgress {

    private static final String STEP = "S16";

    private final JdbcClient sql;
    private final Elections elections;

    EncounterProgress(JdbcClient sql, Elections elections) {
        this.sql = sql;
        this.elections = elections;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Progress>> within(String division) {
        var met = new HashMap<ElectionId, LocalDate>();
        sql.sql("""
                SELECT election, max(at)::date AS on_day FROM candidacy.encounter
                WHERE village >= :lo AND village < :hi AND recorded_at IS NOT NULL GROUP BY election""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(row -> {
                    met.put(new ElectionId(row.getObject("election", UUID.class)), row.getObject("on_day", LocalDate.class));
                });
        var within = new TreeMap<String, List<Progress>>();
        for (var election : elections.within(division, Body.VILLAGERS_COMMITTEE)) {
            var day = met.getOrDefault(election.id(), met.get(election.first()));
            if (day != null) {
                within.put(election.village(), List.of(new Progress(STEP, day, true)));
            }
        }
        return within;
    }
}
