package org.huanjie.problem;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对策清单 — the measures of a village; one may serve several of its problems and several of their tasks (docs/rules.md, mechanisms). */
@Service
@Transactional
public class Measures {

    private static final String SELECT = """
            SELECT m.id, m.village, m.level, m.text, CAST(m.made_at AT TIME ZONE 'Asia/Shanghai' AS date) AS made_on,
                   (SELECT count(*) FROM situation.problem_measure WHERE measure = m.id) AS problems,
                   (SELECT count(*) FROM situation.task_measure WHERE measure = m.id) AS tasks
            FROM situation.measure m
            """;
    private static final String WHERE = """
            WHERE m.village >= :lo AND m.village < :hi AND (CAST(:level AS text) IS NULL OR m.level = :level)
            """;

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Measures(JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Makes a measure that serves this problem. */
    public Verdict<MeasureId> make(Problem problem, ListLevel level, String text, SignedIn by) {
        var reasons = new ArrayList<>(Grounds.notYours(by));
        if (text.isBlank()) {
            reasons.add(ProblemRefusal.NO_TEXT.of());
        }
        if (text.strip().length() > Tasks.TEXT) {
            reasons.add(ProblemRefusal.TOO_LONG.of(text.strip().length(), Tasks.TEXT));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var id = new MeasureId(ids.next());
        sql.sql("""
                INSERT INTO situation.measure (id, village, level, text, made_by, made_at)
                VALUES (:id, :village, :level, :text, :by, :at)""")
                .param("id", id.uuid())
                .param("village", problem.village())
                .param("level", level.name())
                .param("text", text.strip())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new SituationAct.MeasureMade(problem.village(), id, level, by.signInName()));
        return serveProblem(id, problem, by);
    }

    /** Lets a measure serve one more problem of its village; a second time changes nothing. */
    public Verdict<MeasureId> serveProblem(MeasureId measure, Problem problem, SignedIn by) {
        return link(measure, problem.village(), problem.id().uuid(), by, """
                INSERT INTO situation.problem_measure (problem, measure, village) VALUES (:serves, :measure, :village)
                ON CONFLICT DO NOTHING""");
    }

    /** Lets a measure serve one more task of its village; a second time changes nothing. */
    public Verdict<MeasureId> serveTask(MeasureId measure, Task task, SignedIn by) {
        return link(measure, task.village(), task.id().uuid(), by, """
                INSERT INTO situation.task_measure (task, measure, village) VALUES (:serves, :measure, :village)
                ON CONFLICT DO NOTHING""");
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(MeasureId id) {
        return sql.sql(SELECT + "WHERE m.id = :id")
                .param("id", id.uuid())
                .query(Measure.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Measure> of(ProblemId problem) {
        return sql.sql(SELECT + """
                        JOIN situation.problem_measure s ON s.measure = m.id WHERE s.problem = :problem ORDER BY m.made_at, m.id""")
                .param("problem", problem.uuid())
                .query(Measure.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Measure> ofTask(TaskId task) {
        return sql.sql(
                        SELECT
                                + "JOIN situation.task_measure s ON s.measure = m.id WHERE s.task = :task ORDER BY m.made_at, m.id")
                .param("task", task.uuid())
                .query(Measure.class)
                .list();
    }

    /** The numbers of the problems that a measure serves. */
    @Transactional(readOnly = true)
    public List<Problem> problems(MeasureId measure) {
        return sql.sql("SELECT " + Problem.COLUMNS + """
                         FROM situation.problem p WHERE EXISTS (
                           SELECT FROM situation.problem_measure s WHERE s.measure = :measure AND s.problem = p.id) ORDER BY year, seq""")
                .param("measure", measure.uuid())
                .query(Problem.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Measure> list(String division, ProblemFilter filter, int limit, long skip) {
        return filtered(
                        SELECT + WHERE + "ORDER BY m.village, m.made_at, m.id LIMIT :limit OFFSET :skip",
                        division,
                        filter)
                .param("limit", limit)
                .param("skip", skip)
                .query(Measure.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(String division, ProblemFilter filter) {
        return filtered("SELECT count(*) FROM situation.measure m " + WHERE, division, filter)
                .query(Integer.class)
                .single();
    }

    /** The texts of the measures of each problem within this division, in one statement: what is exported. */
    @Transactional(readOnly = true)
    public Map<ProblemId, String> texts(String division) {
        record Texts(ProblemId problem, String texts) {}
        return sql
                .sql("""
                SELECT s.problem, string_agg(m.text, '；' ORDER BY m.made_at, m.id) AS texts
                FROM situation.problem_measure s JOIN situation.measure m ON m.id = s.measure
                WHERE s.village >= :lo AND s.village < :hi GROUP BY s.problem""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Texts.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Texts::problem, Texts::texts));
    }

    private JdbcClient.StatementSpec filtered(String statement, String division, ProblemFilter filter) {
        return sql.sql(statement)
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("level", filter.level() == null ? null : filter.level().name());
    }

    private Verdict<MeasureId> link(MeasureId measure, String village, UUID serves, SignedIn by, String statement) {
        var reasons = new ArrayList<>(Grounds.notYours(by));
        if (find(measure).filter(found -> found.village().equals(village)).isEmpty()) {
            reasons.add(ProblemRefusal.MEASURE_ELSEWHERE.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        int linked = sql.sql(statement)
                .param("serves", serves)
                .param("measure", measure.uuid())
                .param("village", village)
                .update();
        if (linked > 0) {
            ledger.enter(new SituationAct.MeasureLinked(village, measure, serves, by.signInName()));
        }
        return Verdict.done(measure);
    }
}
