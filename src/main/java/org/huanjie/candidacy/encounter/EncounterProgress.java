package org.huanjie.candidacy.encounter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.schedule.DaysByElection;
import org.huanjie.election.schedule.StepProgress;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 见面会进展 — on which day candidates met the villagers (S16), by its record alone. */
@Component
class EncounterProgress implements StepProgress {

    private static final String STEP = "S16";

    private final JdbcClient sql;
    private final DaysByElection days;

    EncounterProgress(JdbcClient sql, DaysByElection days) {
        this.sql = sql;
        this.days = days;
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
        return days.of(STEP, division, met);
    }
}
