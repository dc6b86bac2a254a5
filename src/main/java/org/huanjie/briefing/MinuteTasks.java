package org.huanjie.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.ProblemRefusal;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.TaskId;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.problem.owner.Owners;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 纪要转任务 — a decision of the minutes becomes a task of a problem, which may enter the list with it, in one step. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinuteTasks {

    /** 转成 — the problem and the task that a minute became; both null where it became none. */
    record Became(@Nullable ProblemId problem, @Nullable TaskId task) {}

    private final Problems problems;
    private final ProblemSteps steps;
    private final Tasks tasks;
    private final Owners owners;

    MinuteTasks(Problems problems, ProblemSteps steps, Tasks tasks, Owners owners) {
        this.problems = problems;
        this.steps = steps;
        this.tasks = tasks;
        this.owners = owners;
    }

    /** All that stands against this minute of the division's meeting. */
    List<Reason> against(String division, MinuteDraft draft, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (draft.said().isBlank()) {
            reasons.add(BriefingRefusal.NO_SAID.of());
        }
        tooLong(draft.said(), reasons);
        tooLong(draft.decision(), reasons);
        if (draft.isTask()) {
            task(division, draft, by, reasons);
        } else if (draft.problem() != null && existing(division, draft).isEmpty()) {
            reasons.add(BriefingRefusal.NO_PROBLEM.of());
        }
        return reasons;
    }

    /** Makes the task, and its problem where it is a new one; nothing stands against it any more. */
    Became make(MinuteDraft draft, SignedIn by) {
        if (!draft.isTask() || draft.due() == null) {
            return new Became(draft.problem(), null);
        }
        var problem = problem(draft, by);
        var owner = owner(draft, problem, by);
        return switch (tasks.give(problem, draft.decision(), owner, draft.due(), by)) {
            case Verdict.Done(var id) -> new Became(problem.id(), id);
            case Verdict.Refused<TaskId> refused -> throw new IllegalStateException("refused after all: " + refused);
        };
    }

    private void task(String division, MinuteDraft draft, SignedIn by, List<Reason> reasons) {
        if (draft.decision().isBlank()) {
            reasons.add(BriefingRefusal.NO_DECISION.of());
        }
        if (draft.due() == null) {
            reasons.add(BriefingRefusal.NO_DUE.of());
        }
        var matter = draft.matter();
        if (matter != null) {
            matter(division, draft, matter, by, reasons);
        } else {
            existing(division, draft)
                    .ifPresentOrElse(
                            problem -> reasons.addAll(ofTask(draft, problem, by)),
                            () -> reasons.add(BriefingRefusal.NO_PROBLEM.of()));
        }
    }

    private List<Reason> ofTask(MinuteDraft draft, Problem problem, SignedIn by) {
        return draft.decision().isBlank() || draft.due() == null
                ? List.of()
                : tasks.against(problem, draft.decision(), owner(draft, problem, by), draft.due());
    }

    private void matter(
            String division, MinuteDraft draft, MinuteDraft.Matter matter, SignedIn by, List<Reason> reasons) {
        if (matter.kind() == null) {
            reasons.add(ProblemRefusal.NO_KIND.of());
        }
        if (matter.risk() == null) {
            reasons.add(ProblemRefusal.NO_RISK.of());
        }
        if (!new DivisionCode(division).contains(matter.village())) {
            reasons.add(BriefingRefusal.NO_VILLAGE.of());
        } else if (!draft.said().isBlank()) {
            reasons.addAll(steps.against(newProblem(draft, matter, by)));
        }
    }

    private Optional<Problem> existing(String division, MinuteDraft draft) {
        return Optional.ofNullable(draft.problem())
                .flatMap(problems::find)
                .filter(problem -> new DivisionCode(division).contains(problem.village()));
    }

    private Problem problem(MinuteDraft draft, SignedIn by) {
        var matter = draft.matter();
        if (matter == null) {
            return Optional.ofNullable(draft.problem()).flatMap(problems::find).orElseThrow();
        }
        return switch (steps.register(newProblem(draft, matter, by), by)) {
            case Verdict.Done(var done) -> done;
            case Verdict.Refused<Problem> refused -> throw new IllegalStateException("refused after all: " + refused);
        };
    }

    private NewProblem newProblem(MinuteDraft draft, MinuteDraft.Matter matter, SignedIn by) {
        var owner = draft.owner() == null ? owners.first(matter.village(), by) : draft.owner();
        var said = draft.said().strip();
        return new NewProblem(
                matter.village(),
                matter.kind() == null ? ProblemKind.OTHER : matter.kind(),
                ListLevel.of(owner.division()),
                matter.risk() == null ? Risk.YELLOW : matter.risk(),
                said.length() <= ProblemSteps.TITLE ? said : said.substring(0, ProblemSteps.TITLE - 1) + "…",
                said,
                Origin.BRIEFING,
                owner,
                draft.due());
    }

    // whoever answers for the problem, else whoever answers for what nobody has assigned
    private Owner owner(MinuteDraft draft, Problem problem, SignedIn by) {
        return draft.owner() != null
                ? draft.owner()
                : owners.find(problem.village(), problem.owner()).orElseGet(() -> owners.first(problem.village(), by));
    }

    private static void tooLong(String text, List<Reason> reasons) {
        if (text.strip().length() > Tasks.TEXT) {
            reasons.add(ProblemRefusal.TOO_LONG.of(text.strip().length(), Tasks.TEXT));
        }
    }
}
