package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 责任量表 — for how many villages each person answers. */
@Service
@Transactional(readOnly = true)
public class Loads {

    private final JdbcClient sql;
    private final Clock clock;

    Loads(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Everyone who answers for a village within this division now and fits what was typed, who has most first. */
    public List<Load> of(String division, String typed) {
        return sql
                .sql("""
                SELECT p.id AS person, p.person_name, p.unit, p.duty,
                  count(*) FILTER (WHERE a.part = 'LEADER') AS leader,
                  count(*) FILTER (WHERE a.part = 'CADRE') AS cadre,
                  count(*) FILTER (WHERE a.part = 'OFFICER') AS officer,
                  count(*) FILTER (WHERE a.part = 'STAND_IN') AS stand_in,
                  count(*) FILTER (WHERE a.part = 'LINK') AS link,
                  count(DISTINCT a.village) AS villages
                FROM (
                  SELECT h.village::text, h.person, h.bond AS part FROM responsibility.holding h
                  WHERE h.village >= :lo AND h.village < :hi AND h.from_at <= :now AND (h.until_at IS NULL OR h.until_at > :now)
                  UNION ALL
                  SELECT b.village::text, b.stand_in, 'STAND_IN'
                  FROM responsibility.absence b JOIN responsibility.holding h ON h.id = b.holding
                  WHERE b.village >= :lo AND b.village < :hi AND b.stand_in IS NOT NULL
                    AND b.from_at <= :now AND b.until_at > :now AND (h.until_at IS NULL OR h.until_at > :now)
                  UNION ALL
                  SELECT l.village::text, l.person, 'LINK' FROM responsibility.link l
                  WHERE l.village >= :lo AND l.village < :hi AND l.until_at IS NULL) a
                JOIN responsibility.person p ON p.id = a.person
                GROUP BY p.id ORDER BY villages DESC, p.person_name, p.id""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("now", OffsetDateTime.now(clock))
                .query(Load.class)
                .stream()
                .filter(load -> load.fits(typed))
                .toList();
    }
}
