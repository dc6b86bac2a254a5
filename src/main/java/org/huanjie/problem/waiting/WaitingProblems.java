package org.huanjie.problem.waiting;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.Transition;
import org.springframework.stereotype.Component;

/** 问题待办 — what is to be given to somebody, what its owner has to do, and what a second person has to verify. */
@Component
class WaitingProblems implements WaitingSource {

    private static final String OPEN = """
            SELECT 'situation-problem-' || id, village, since, due, number || ' ' || title, '/villages/' || village || '/problems/' || id
            FROM situation.problem WHERE village >= :lo AND village < :hi AND\s""";

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind(
                    "situation.waiting.assign",
                    Transition.roles(ProblemStep.ASSIGN),
                    OPEN + "state IN ('REGISTERED', 'REOPENED')"),
            new WaitingKind(
                    "situation.waiting.start",
                    Transition.roles(ProblemStep.START),
                    OPEN + "state = 'ASSIGNED' AND owner = :account"),
            new WaitingKind(
                    "situation.waiting.solve",
                    Transition.roles(ProblemStep.APPLY_TO_CLOSE),
                    OPEN + "state IN ('WORKING', 'RETURNED') AND owner = :account"),
            new WaitingKind(
                    "situation.waiting.verify",
                    Transition.roles(ProblemStep.VERIFY),
                    OPEN + "state = 'APPLIED' AND :account NOT IN (owner, applicant)"),
            new WaitingKind("situation.waiting.task", Transition.WORKERS, """
                    SELECT 'situation-task-' || id, village, given_at, due, left(text, 80), '/villages/' || village || '/problems/' || problem
                    FROM situation.task WHERE village >= :lo AND village < :hi AND done_on IS NULL AND owner = :account"""));

    private final WaitingRows rows;

    WaitingProblems(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }
}
