package org.huanjie.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.problem.owner.Owner;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任务清单 — the tasks of problems: given with an owner and a day, done with a result. */
@Service
@Transactional
public class Tasks {

    public static final int TEXT = 500;

    private static final String SELECT = """
            SELECT t.id, t.problem, p.number, p.title AS problem_title, t.village, t.text, t.level, t.owner, t.owner_name, t.due, t.result,
                   t.done_on
            FROM situation.task t JOIN situation.problem p ON p.id = t.problem
            """;

    private static final String WHERE = """
            WHERE t.village >= :lo AND t.village < :hi
              AND (CAST(:level AS text) IS NULL OR t.level = :level) AND (CAST(:kind AS text) IS NULL OR p.kind = :kind)
              AND (CAST(:risk AS text) IS NULL OR p.risk = :risk) AND (CAST(:state AS text) IS NULL OR p.state = :state)
              AND (:owner = '' OR t.owner = :owner OR store.name_form(t.owner_name) = store.name_form(:owner))
              AND (NOT :overdue OR (t.done_on IS NULL AND t.due < :today))
            """;

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Tasks(JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Gives a task to someone who covers the problem's village. */
    public Verdict<TaskId> give(Problem problem, String text, Owner owner, LocalDate due, SignedIn by) {
        var reasons = new ArrayList<>(Grounds.notYours(by));
        reasons.addAll(against(problem, text, owner, due));
        return reasons.isEmpty() ? Verdict.done(add(problem, text.strip(), owner, due, by)) : Verdict.refused(reasons);
    }

    /** What stands against giving this task, all of it. */
    public List<Reason> against(Problem problem, String text, Owner owner, LocalDate due) {
        var reasons = new ArrayList<Reason>();
        if (text.isBlank()) {
            reasons.add(ProblemRefusal.NO_TEXT.of());
        }
        if (text.strip().length() > TEXT) {
            reasons.add(ProblemRefusal.TOO_LONG.of(text.strip().length(), TEXT));
        }
        if (!owner.covers(problem.village())) {
            reasons.add(ProblemRefusal.OWNER.of(owner.personName()));
        }
        if (due.isBefore(LocalDate.now(clock))) {
            reasons.add(ProblemRefusal.DUE_PAST.of(due));
        }
        if (problem.state() == ProblemState.APPLIED || problem.state() == ProblemState.CLOSED) {
            reasons.add(ProblemRefusal.TASK_STATE.of(problem.state()));
        }
        return reasons;
    }

    /** Says what came of a task; once. */
    public Verdict<TaskId> done(TaskId id, String result, SignedIn by) {
        var reasons = new ArrayList<>(Grounds.notYours(by));
        if (result.isBlank()) {
            reasons.add(ProblemRefusal.NO_RESULT.of());
        }
        if (result.strip().length() > ProblemSteps.TEXT) {
            reasons.add(ProblemRefusal.TOO_LONG.of(result.strip().length(), ProblemSteps.TEXT));
        }
        var found = find(id);
        if (found.isEmpty() || found.get().isDone()) {
            reasons.add(ProblemRefusal.TASK_DONE.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        int changed = sql.sql("""
                UPDATE situation.task SET result = :result, done_by = :by, done_on = :today
                WHERE id = :id AND done_on IS NULL""")
                .param("result", result.strip())
                .param("by", by.signInName())
                .param("today", LocalDate.now(clock))
                .param("id", id.uuid())
                .update();
        if (changed == 0) { // another was faster
            return Verdict.refused(ProblemRefusal.TASK_DONE.of());
        }
        ledger.enter(new SituationAct.TaskDone(found.get().village(), id, by.signInName()));
        return Verdict.done(id);
    }

    @Transactional(readOnly = true)
    public Optional<Task> find(TaskId id) {
        return sql.sql(SELECT + "WHERE t.id = :id")
                .param("id", id.uuid())
                .query(Task.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Task> of(ProblemId problem) {
        return sql.sql(SELECT + "WHERE t.problem = :problem ORDER BY t.given_at, t.id")
                .param("problem", problem.uuid())
                .query(Task.class)
                .list();
    }

    /** How many tasks of a problem are open. */
    @Transactional(readOnly = true)
    public int open(ProblemId problem) {
        return sql.sql("SELECT count(*) FROM situation.task WHERE problem = :problem AND done_on IS NULL")
                .param("problem", problem.uuid())
                .query(Integer.class)
                .single();
    }

    /** The open tasks of this account, the soonest due first. */
    @Transactional(readOnly = true)
    public List<Task> mine(String owner) {
        return sql.sql(SELECT + "WHERE t.owner = :owner AND t.done_on IS NULL ORDER BY t.due, t.id LIMIT 200")
                .param("owner", owner)
                .query(Task.class)
                .list();
    }

    /** The list, open and soonest due first; risk, kind and state are those of the problem. */
    @Transactional(readOnly = true)
    public List<Task> list(String division, ProblemFilter filter, int limit, long skip) {
        return filtered(
                        SELECT + WHERE
                                + "ORDER BY t.done_on IS NOT NULL, t.due, t.village, t.id LIMIT :limit OFFSET :skip",
                        division,
                        filter)
                .param("limit", limit)
                .param("skip", skip)
                .query(Task.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(String division, ProblemFilter filter) {
        return filtered(
                        "SELECT count(*) FROM situation.task t JOIN situation.problem p ON p.id = t.problem " + WHERE,
                        division,
                        filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String statement, String division, ProblemFilter filter) {
        return sql.sql(statement)
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("risk", filter.risk() == null ? null : filter.risk().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("owner", filter.owner())
                .param("overdue", filter.overdue())
                .param("today", LocalDate.now(clock));
    }

    private TaskId add(Problem problem, String text, Owner owner, LocalDate due, SignedIn by) {
        var id = new TaskId(ids.next());
        var level = ListLevel.of(owner.division());
        sql.sql("""
                INSERT INTO situation.task (id, problem, village, text, level, owner, owner_name, owner_division, due, given_by, given_at)
                VALUES (:id, :problem, :village, :text, :level, :owner, :name, :division, :due, :by, :at)""")
                .param("id", id.uuid())
                .param("problem", problem.id().uuid())
                .param("village", problem.village())
                .param("text", text)
                .param("level", level.name())
                .param("owner", owner.signInName())
                .param("name", owner.personName())
                .param("division", owner.division())
                .param("due", due)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new SituationAct.TaskGiven(problem.village(), id, problem.id(), level, due, by.signInName()));
        return id;
    }
}
