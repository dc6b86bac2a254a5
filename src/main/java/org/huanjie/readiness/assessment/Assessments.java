package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 评估表 — where each village stands; written by one function of the database, which checks every step itself. */
@Repository
public class Assessments {

    /** 已办步骤 — a step as it stands in the history. */
    record Taken(
            Step step, State state, int round, String reason, String personName, String role, OffsetDateTime takenAt) {}

    /** Who takes the steps that nobody takes. */
    public static final String CLOCK = "clock";

    private static final String COLUMNS = """
            SELECT term, village, version, state, round, stamp, since, passed_on, before_county, taken_up, answered_on,
                   answered_round
            FROM\s""";

    private final JdbcClient sql;
    private final Clock clock;

    Assessments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Standing> find(UUID term, String village) {
        return sql.sql(COLUMNS + "readiness.assessment WHERE term = :term AND village = :village")
                .param("term", term)
                .param("village", village)
                .query(Standing.class)
                .optional();
    }

    public List<Standing> below(UUID term, String code) {
        return sql.sql(
                        COLUMNS
                                + "readiness.assessment WHERE term = :term AND village >= :lo AND village < :hi ORDER BY village")
                .param("term", term)
                .param("lo", code)
                .param("hi", new DivisionCode(code).end())
                .query(Standing.class)
                .list();
    }

    /** Holds the village's row until the transaction ends; whoever starts an election waits for it, or is waited for. */
    public Optional<Standing> hold(UUID term, String village) {
        return sql.sql(COLUMNS + "readiness.hold(:term, :village)")
                .param("term", term)
                .param("village", village)
                .query(Standing.class)
                .optional();
    }

    /** Whether any election of the village has left its first stage. */
    public boolean started(UUID term, String village) {
        return sql.sql("SELECT readiness.started(:term, :village)")
                .param("term", term)
                .param("village", village)
                .query(Boolean.class)
                .single();
    }

    public Standing take(UUID term, String village, Step step, String reason, SignedIn by) {
        return take(
                term,
                village,
                step,
                reason,
                by.signInName(),
                by.personName(),
                by.role().name());
    }

    Standing takeByClock(UUID term, String village, Step step) {
        return take(term, village, step, "", CLOCK, CLOCK, CLOCK);
    }

    List<Taken> history(UUID term, String village) {
        return sql.sql("""
                SELECT step, state, round, reason, person_name, role, taken_at FROM readiness.taken
                WHERE term = :term AND village = :village ORDER BY seq""")
                .param("term", term)
                .param("village", village)
                .query(Taken.class)
                .list();
    }

    private Standing take(UUID term, String village, Step step, String reason, String by, String name, String role) {
        return sql.sql(COLUMNS + "readiness.take_step(:term, :village, :step, :reason, :by, :name, :role, :at, :today)")
                .param("term", term)
                .param("village", village)
                .param("step", step.name())
                .param("reason", reason)
                .param("by", by)
                .param("name", name)
                .param("role", role)
                .param("at", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock))
                .query(Standing.class)
                .single();
    }
}
