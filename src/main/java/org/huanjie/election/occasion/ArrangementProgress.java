package org.huanjie.election.occasion;

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

/** 安排进展 — on which day villagers were first told when, where and how the vote is (S17); a later correction does not move it. */
@Component
class ArrangementProgress implements StepProgress {

    private static final String STEP = "S17";

    private final JdbcClient sql;
    private final DaysByElection days;

    ArrangementProgress(JdbcClient sql, DaysByElection days) {
        this.sql = sql;
        this.days = days;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Progress>> within(String division) {
        var told = new HashMap<ElectionId, LocalDate>();
        sql.sql("""
                SELECT election, (min(published_at) AT TIME ZONE current_setting('TimeZone'))::date AS on_day
                FROM election.arrangement WHERE village >= :lo AND village < :hi AND occasion = 'VOTE' GROUP BY election""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(row -> {
                    told.put(new ElectionId(row.getObject("election", UUID.class)), row.getObject("on_day", LocalDate.class));
                });
        return days.of(STEP, division, told);
    }
}
