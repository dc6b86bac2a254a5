package org.huanjie.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.account.Independence;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.problem.owner.Owner;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 销号流程 — registers problems and takes their steps; the database's function is the only writer and asks the same again. */
@Service
@Transactional
public class ProblemSteps {

    public static final int TITLE = 200;
    static final int TEXT = 2000;

    private final JdbcClient sql;
    private final Divisions divisions;
    private final ProblemKinds kinds;
    private final Tasks tasks;
    private final Ids ids;
    private final Clock clock;
    private final Independence independence;
    private final Ledger ledger;

    ProblemSteps(
            JdbcClient sql,
            Divisions divisions,
            ProblemKinds kinds,
            Tasks tasks,
            Ids ids,
            Clock clock,
            Independence independence,
            Ledger ledger) {
        this.independence = independence;
        this.sql = sql;
        this.divisions = divisions;
        this.kinds = kinds;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Registers a problem, and assigns it at once where its day is known. */
    public Verdict<Problem> register(NewProblem problem, SignedIn by) {
        var reasons = new ArrayList<>(Grounds.notYours(ProblemStep.REGISTER, Transition.WORKERS, by));
        reasons.addAll(against(problem));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var at = OffsetDateTime.now(clock);
        var registered = enter(problem, null, null, by, at).orElseThrow();
        return problem.due() == null
                ? Verdict.done(registered)
                : take(registered.id(), ProblemStep.ASSIGN, problem.owner(), problem.due(), "", by, at);
    }

    /** Gives it to an owner until a day, also to another than before. */
    public Verdict<Problem> assign(ProblemId id, OptionalInt seen, Owner owner, LocalDate due, SignedIn by) {
        var held = hold(id);
        var reasons = against(held, seen, ProblemStep.ASSIGN, by);
        held.filter(problem -> !owner.covers(problem.village()))
                .ifPresent(problem -> reasons.add(ProblemRefusal.OWNER.of(owner.personName())));
        if (due.isBefore(LocalDate.now(clock))) {
            reasons.add(ProblemRefusal.DUE_PAST.of(due));
        }
        return take(id, ProblemStep.ASSIGN, owner, due, "", by, reasons);
    }

    /** The work on it has begun. */
    public Verdict<Problem> start(ProblemId id, OptionalInt seen, SignedIn by) {
        return take(id, ProblemStep.START, null, null, "", by, against(hold(id), seen, ProblemStep.START, by));
    }

    /** Says that it is solved and shows by what; none of its tasks may be open. */
    public Verdict<Problem> applyToClose(ProblemId id, OptionalInt seen, String evidence, SignedIn by) {
        var reasons = against(hold(id), seen, ProblemStep.APPLY_TO_CLOSE, by);
        if (evidence.isBlank()) {
            reasons.add(ProblemRefusal.NO_EVIDENCE.of());
        }
        tooLong(evidence, TEXT, reasons);
        int open = tasks.open(id);
        if (open > 0) {
            reasons.add(ProblemRefusal.TASKS_OPEN.of(open));
        }
        return take(id, ProblemStep.APPLY_TO_CLOSE, null, null, evidence.strip(), by, reasons);
    }

    /** A second person, neither the owner nor who applied, finds it solved: it is closed. */
    public Verdict<Problem> verify(ProblemId id, OptionalInt seen, String note, SignedIn by) {
        var held = hold(id);
        var reasons = against(held, seen, ProblemStep.VERIFY, by);
        second(held, by, reasons);
        tooLong(note, TEXT, reasons);
        return take(id, ProblemStep.VERIFY, null, null, note.strip(), by, reasons);
    }

    /** A second person finds it not solved. */
    public Verdict<Problem> giveBack(ProblemId id, OptionalInt seen, String reason, SignedIn by) {
        var held = hold(id);
        var reasons = against(held, seen, ProblemStep.RETURN, by);
        second(held, by, reasons);
        given(reason, reasons);
        return take(id, ProblemStep.RETURN, null, null, reason.strip(), by, reasons);
    }

    /** What was closed is there again; a new round, and all that was keeps standing in its history. */
    public Verdict<Problem> reopen(ProblemId id, OptionalInt seen, String reason, SignedIn by) {
        var reasons = against(hold(id), seen, ProblemStep.REOPEN, by);
        given(reason, reasons);
        return take(id, ProblemStep.REOPEN, null, null, reason.strip(), by, reasons);
    }

    /** What stands against registering this, all of it. */
    public List<Reason> against(NewProblem problem) {
        var reasons = new ArrayList<Reason>();
        if (problem.title().isBlank()) {
            reasons.add(ProblemRefusal.NO_TITLE.of().at("title"));
        }
        tooLong(problem.title(), TITLE, reasons);
        tooLong(problem.description(), TEXT, reasons);
        if (divisions.find(problem.village()).isEmpty()) {
            reasons.add(ProblemRefusal.NO_VILLAGE.of());
        }
        if (!kinds.of(problem.village()).offers(problem.kind().code())) {
            reasons.add(ProblemRefusal.NO_KIND.of().at("kind"));
        }
        if (!problem.owner().covers(problem.village())) {
            reasons.add(ProblemRefusal.OWNER.of(problem.owner().personName()));
        }
        var due = problem.due();
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            reasons.add(ProblemRefusal.DUE_PAST.of(due).at("due"));
        }
        return reasons;
    }

    /** Enters it without asking further; empty where the matter has entered already. */
    Optional<Problem> enter(NewProblem problem, @Nullable UUID visit, @Nullable UUID matter, SignedIn by) {
        return enter(problem, visit, matter, by, OffsetDateTime.now(clock));
    }

    private Optional<Problem> enter(
            NewProblem problem, @Nullable UUID visit, @Nullable UUID matter, SignedIn by, OffsetDateTime at) {
        var id = new ProblemId(ids.next());
        var entered = sql.sql("SELECT " + Problem.COLUMNS + """
                         FROM situation.register(:id, :village, :place, :year, :kind, :level, :risk, :title, :description, :origin,
                           CAST(:visit AS uuid), CAST(:matter AS uuid), :owner, :ownerName, :ownerDivision, :by, :name, :role, :at, :today)""")
                .param("id", id.uuid())
                .param("village", problem.village())
                .param(
                        "place",
                        divisions
                                .find(problem.village())
                                .map(Division::shortName)
                                .orElse(problem.village()))
                .param("year", LocalDate.now(clock).getYear())
                .param("kind", problem.kind().code())
                .param("level", problem.level().name())
                .param("risk", problem.risk().name())
                .param("title", problem.title().strip())
                .param("description", problem.description().strip())
                .param("origin", problem.origin().name())
                .param("visit", visit)
                .param("matter", matter)
                .param("owner", problem.owner().signInName())
                .param("ownerName", problem.owner().personName())
                .param("ownerDivision", problem.owner().division())
                .param("by", by.signInName())
                .param("name", by.personName())
                .param("role", by.role().name())
                .param("at", at)
                .param("today", LocalDate.now(clock))
                .query(Problem.class)
                .optional();
        entered.ifPresent(one -> ledger.enter(new SituationAct.ProblemRegistered(
                one.village(), one.id(), one.number(), one.kind().code(), one.risk(), one.origin(), by.signInName())));
        return entered;
    }

    private Optional<Problem> hold(ProblemId id) {
        return sql.sql("SELECT " + Problem.COLUMNS + " FROM situation.hold(:id)")
                .param("id", id.uuid())
                .query(Problem.class)
                .optional();
    }

    private static List<Reason> against(Optional<Problem> held, OptionalInt seen, ProblemStep step, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (held.isEmpty()) {
            reasons.add(ProblemRefusal.NO_PROBLEM.of());
        } else if (seen.isPresent() && seen.getAsInt() != held.get().stamp()) {
            reasons.add(ProblemRefusal.STALE.of(held.get().state()));
        } else if (!held.get().state().allows(step)) {
            reasons.add(ProblemRefusal.STATE.of(held.get().state(), step));
        }
        held.flatMap(problem -> problem.state().on(step))
                .ifPresent(line -> reasons.addAll(Grounds.notYours(step, line.roles(), by)));
        return reasons;
    }

    private void second(Optional<Problem> held, SignedIn by, List<Reason> reasons) {
        held.filter(problem -> !problem.isSecond(by))
                .ifPresent(problem -> reasons.add(ProblemRefusal.SECOND_PERSON.of()));
        var others = held.stream()
                .flatMap(problem -> Stream.of(problem.owner(), problem.applicant()))
                .filter(other -> other != null && !other.equals(by.signInName()))
                .toList();
        independence.against(others, by).forEach(fault -> reasons.add(ProblemRefusal.SECOND.of(fault)));
    }

    private static void given(String reason, List<Reason> reasons) {
        if (reason.isBlank()) {
            reasons.add(ProblemRefusal.NO_REASON.of());
        }
        tooLong(reason, TEXT, reasons);
    }

    private static void tooLong(String text, int most, List<Reason> reasons) {
        if (text.strip().length() > most) {
            reasons.add(ProblemRefusal.TOO_LONG.of(text.strip().length(), most));
        }
    }

    private Verdict<Problem> take(
            ProblemId id,
            ProblemStep step,
            @Nullable Owner owner,
            @Nullable LocalDate due,
            String said,
            SignedIn by,
            List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return take(id, step, owner, due, said, by, OffsetDateTime.now(clock));
    }

    private Verdict<Problem> take(
            ProblemId id,
            ProblemStep step,
            @Nullable Owner owner,
            @Nullable LocalDate due,
            String said,
            SignedIn by,
            OffsetDateTime at) {
        var problem = sql.sql("SELECT " + Problem.COLUMNS + """
                         FROM situation.take_step(:id, :step, :owner, :ownerName, :ownerDivision, CAST(:due AS date), :said,
                           :by, :name, :role, :at, :today)""")
                .param("id", id.uuid())
                .param("step", step.name())
                .param("owner", owner == null ? null : owner.signInName())
                .param("ownerName", owner == null ? null : owner.personName())
                .param("ownerDivision", owner == null ? null : owner.division())
                .param("due", due)
                .param("said", said)
                .param("by", by.signInName())
                .param("name", by.personName())
                .param("role", by.role().name())
                .param("at", at)
                .param("today", LocalDate.now(clock))
                .query(Problem.class)
                .single();
        ledger.enter(new SituationAct.ProblemMoved(
                problem.village(),
                problem.id(),
                problem.number(),
                step,
                problem.state(),
                problem.round(),
                problem.due(),
                by.signInName()));
        return Verdict.done(problem);
    }
}
