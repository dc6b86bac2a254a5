package org.huanjie.readiness.condition;

import static org.huanjie.readiness.condition.State.APPLIED;
import static org.huanjie.readiness.condition.State.PASSED;
import static org.huanjie.readiness.condition.State.RECTIFYING;
import static org.huanjie.readiness.condition.State.REFUSED;
import static org.huanjie.readiness.condition.State.REVERIFYING;
import static org.huanjie.readiness.condition.State.SELF_CHECK;
import static org.huanjie.readiness.condition.State.UNAPPLIED;
import static org.huanjie.readiness.condition.State.VERIFYING;

import java.util.List;

/**
 * 准入状态转换 — one line of the state table; its twin in the database refuses whatever is not in it.
 *
 * @param newRound whether every condition must be stated anew after it
 */
public record Transition(State here, Step step, State next, boolean newRound) {

    /** The whole table: guards and buttons are made from it. */
    public static final List<Transition> ALL = List.of(
            goes(UNAPPLIED, Step.SELF_CHECK, SELF_CHECK),
            goes(SELF_CHECK, Step.SELF_CHECK, SELF_CHECK),
            goes(SELF_CHECK, Step.APPLY, APPLIED),
            goes(APPLIED, Step.VERIFY, VERIFYING),
            goes(APPLIED, Step.ESCALATE, APPLIED),
            goes(APPLIED, Step.KEEP, APPLIED),
            anew(APPLIED, Step.REOPEN, VERIFYING),
            goes(VERIFYING, Step.VERIFY, VERIFYING),
            anew(VERIFYING, Step.RECTIFY, RECTIFYING),
            goes(VERIFYING, Step.PASS, PASSED),
            goes(VERIFYING, Step.REFUSE, REFUSED),
            goes(VERIFYING, Step.ESCALATE, VERIFYING),
            goes(VERIFYING, Step.KEEP, VERIFYING),
            anew(VERIFYING, Step.REOPEN, VERIFYING),
            goes(RECTIFYING, Step.SELF_CHECK, RECTIFYING),
            goes(RECTIFYING, Step.APPLY, REVERIFYING),
            goes(RECTIFYING, Step.ESCALATE, RECTIFYING),
            goes(RECTIFYING, Step.KEEP, RECTIFYING),
            anew(RECTIFYING, Step.REOPEN, REVERIFYING),
            goes(REVERIFYING, Step.VERIFY, REVERIFYING),
            anew(REVERIFYING, Step.RECTIFY, RECTIFYING),
            goes(REVERIFYING, Step.PASS, PASSED),
            goes(REVERIFYING, Step.REFUSE, REFUSED),
            goes(REVERIFYING, Step.ESCALATE, REVERIFYING),
            goes(REVERIFYING, Step.KEEP, REVERIFYING),
            anew(REVERIFYING, Step.REOPEN, REVERIFYING),
            goes(PASSED, Step.CONFIRM, PASSED),
            anew(PASSED, Step.SPOT_CHECK, VERIFYING),
            anew(PASSED, Step.EXPIRE, VERIFYING),
            anew(REFUSED, Step.SELF_CHECK, SELF_CHECK),
            goes(REFUSED, Step.APPEAL, REFUSED),
            goes(REFUSED, Step.ESCALATE, REFUSED),
            goes(REFUSED, Step.KEEP, REFUSED),
            anew(REFUSED, Step.REOPEN, REVERIFYING));

    private static Transition goes(State here, Step step, State next) {
        return new Transition(here, step, next, false);
    }

    private static Transition anew(State here, Step step, State next) {
        return new Transition(here, step, next, true);
    }
}
