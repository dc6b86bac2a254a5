package org.huanjie.mobilisation.figure;

import java.util.Collection;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 全县动员 — the calls and rides of a county in one statement, however many villages there are. Whoever was put to a grid and left counts no
 * more; whether one of them has to stand back is asked village by village, where their grids are shown.
 */
@Service
@Transactional(readOnly = true)
public class CountyCalls {

    private final JdbcClient sql;

    CountyCalls(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param votes for which the volunteers of the county's villages serve now */
    public CallFigures of(String county, Collection<Election> votes) {
        return sql.sql("""
                WITH home AS (
                  SELECT h.id, c.household IS NOT NULL AS called, coalesce(c.reached, false) AS reached, a.household IS NULL AS alone
                  FROM mobilisation.household h
                  LEFT JOIN (
                    SELECT household, bool_or(reached) AS reached FROM mobilisation.contact
                    WHERE village >= :lo AND village < :hi GROUP BY household) c ON c.household = h.id
                  LEFT JOIN (
                    SELECT DISTINCT gh.household FROM mobilisation.grid_household gh
                    JOIN mobilisation.grid g ON g.id = gh.grid AND g.term = ANY (:terms)
                    JOIN mobilisation.grid_volunteer gv ON gv.grid = g.id
                    JOIN mobilisation.volunteer v ON v.id = gv.volunteer AND v.accepted_at IS NOT NULL AND v.left_at IS NULL
                    WHERE gh.village >= :lo AND gh.village < :hi) a ON a.household = h.id
                  WHERE h.village >= :lo AND h.village < :hi),
                plan AS (
                  SELECT DISTINCT ON (election) id FROM mobilisation.ride_plan
                  WHERE election = ANY (:votes) ORDER BY election, seq DESC),
                ride AS (
                  SELECT r.fetched_at IS NOT NULL OR EXISTS (
                    SELECT FROM mobilisation.ride_stop s JOIN plan ON plan.id = s.plan WHERE s.ride = r.id) AS served
                  FROM mobilisation.ride r WHERE r.election = ANY (:votes) AND r.withdrawn_at IS NULL)
                SELECT h.*, r.* FROM
                  (SELECT count(*)::int AS households, (count(*) FILTER (WHERE called))::int AS called,
                     (count(*) FILTER (WHERE reached))::int AS reached, (count(*) FILTER (WHERE alone))::int AS alone FROM home) h,
                  (SELECT count(*)::int AS asked, (count(*) FILTER (WHERE served))::int AS served FROM ride) r""")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .param("terms", votes.stream().map(Election::term).distinct().toArray(UUID[]::new))
                .param("votes", votes.stream().map(vote -> vote.id().uuid()).toArray(UUID[]::new))
                .query(CallFigures.class)
                .single();
    }
}
