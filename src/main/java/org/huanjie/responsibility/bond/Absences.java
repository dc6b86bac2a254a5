package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代班簿 — when those who answer for villages are away, and who stands in; {@link ThreeOnes#cover} writes it. */
@Service
@Transactional(readOnly = true)
public class Absences {

    private static final String ABSENCES = """
            SELECT a.holding, a.village, h.bond, a.stand_in, p.person_name AS stand_in_name,
              a.from_at AS "from", least(a.until_at, h.until_at) AS "until", a.why
            FROM responsibility.absence a JOIN responsibility.holding h ON h.id = a.holding
              LEFT JOIN responsibility.person p ON p.id = a.stand_in
            WHERE a.village >= :lo AND a.village < :hi AND (h.until_at IS NULL OR h.until_at > a.from_at)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Absences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of the villages within this division that hold now or are still ahead. */
    public List<Absence> open(String division) {
        return sql.sql(ABSENCES + "AND least(a.until_at, h.until_at) > :now ORDER BY a.slot, a.from_at")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("now", OffsetDateTime.now(clock))
                .query(Absence.class)
                .list();
    }

    /** All of a village, the latest first. */
    public List<Absence> history(String village) {
        return sql.sql(ABSENCES + "ORDER BY a.from_at DESC, a.slot")
                .param("lo", village)
                .param("hi", new DivisionCode(village).end())
                .query(Absence.class)
                .list();
    }
}
