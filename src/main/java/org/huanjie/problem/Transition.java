package org.huanjie.problem;

import static org.huanjie.problem.ProblemState.APPLIED;
import static org.huanjie.problem.ProblemState.ASSIGNED;
import static org.huanjie.problem.ProblemState.CLOSED;
import static org.huanjie.problem.ProblemState.REGISTERED;
import static org.huanjie.problem.ProblemState.REOPENED;
import static org.huanjie.problem.ProblemState.RETURNED;
import static org.huanjie.problem.ProblemState.WORKING;
import static org.huanjie.problem.ProblemStep.APPLY_TO_CLOSE;
import static org.huanjie.problem.ProblemStep.ASSIGN;
import static org.huanjie.problem.ProblemStep.REOPEN;
import static org.huanjie.problem.ProblemStep.RETURN;
import static org.huanjie.problem.ProblemStep.START;
import static org.huanjie.problem.ProblemStep.VERIFY;

import java.util.List;

/**
 * 问题状态转换 — one line of the state table; its twin in the database refuses whatever is not in it.
 *
 * @param newRound whether the problem begins anew after it
 */
public record Transition(ProblemState here, ProblemStep step, ProblemState next, boolean newRound) {

    /** The whole table: guards and buttons are made from it. What was solved on the spot goes from its entry to a second person. */
    public static final List<Transition> ALL = List.of(
            goes(REGISTERED, ASSIGN, ASSIGNED),
            goes(REGISTERED, APPLY_TO_CLOSE, APPLIED),
            goes(ASSIGNED, START, WORKING),
            goes(ASSIGNED, ASSIGN, ASSIGNED),
            goes(WORKING, APPLY_TO_CLOSE, APPLIED),
            goes(WORKING, ASSIGN, ASSIGNED),
            goes(APPLIED, VERIFY, CLOSED),
            goes(APPLIED, RETURN, RETURNED),
            goes(RETURNED, APPLY_TO_CLOSE, APPLIED),
            goes(RETURNED, ASSIGN, ASSIGNED),
            new Transition(CLOSED, REOPEN, REOPENED, true),
            goes(REOPENED, ASSIGN, ASSIGNED));

    private static Transition goes(ProblemState here, ProblemStep step, ProblemState next) {
        return new Transition(here, step, next, false);
    }
}
