package org.huanjie.wall;

import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.readiness.condition.State;

/** 挂图状态 — where a village stands, as coarsely as a wall can show it: readiness before the start, the committee's election after it. */
public enum WallState {
    UNAPPLIED,
    SELF_CHECK,
    APPLIED,
    VERIFYING,
    RECTIFYING,
    REFUSED,
    PASSED,
    PREPARING,
    REGISTERING,
    NOMINATING,
    READY,
    POLLING,
    COUNTING,
    DECLARED,
    CLOSED;

    /** The state of a village whose election has not started: its readiness, a second verification being a verification. */
    static WallState of(State readiness) {
        return readiness == State.REVERIFYING ? VERIFYING : valueOf(readiness.name());
    }

    /** The state of a village by its villagers' committee's election, once it has started; a round that follows has its list already. */
    static WallState of(Election committee) {
        return committee.atItsBeginning() ? READY : of(committee.stage());
    }

    private static WallState of(Stage stage) {
        return switch (stage) {
            case REGISTERING, ROLL_PUBLISHED, ROLL_SETTLED -> REGISTERING;
            case NOMINATING, CANDIDATES_PUBLISHED -> NOMINATING;
            case VOTE_PREPARED -> READY;
            case POLLING -> POLLING;
            case COUNTING -> COUNTING;
            case DECLARED, FILED -> DECLARED;
            case HANDED_OVER, ARCHIVED -> CLOSED;
            default -> PREPARING;
        };
    }

    /** Whether the village may start or has started. */
    public boolean ready() {
        return compareTo(PASSED) >= 0;
    }

    public boolean started() {
        return compareTo(PREPARING) >= 0;
    }

    public boolean declared() {
        return compareTo(DECLARED) >= 0;
    }
}
