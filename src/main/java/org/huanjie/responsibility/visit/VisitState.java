package org.huanjie.responsibility.visit;

import org.huanjie.shell.Worded;

/** 夜访状态 — how a village stands to the evening visit of a week. */
public enum VisitState implements Worded {
    /** the village is not in term, or the week's day is still ahead and nothing is planned */
    NOT_DUE,
    /** 已安排 */
    PLANNED,
    /** 已夜访 */
    HELD,
    /** 未夜访 */
    MISSED;

    @Override
    public String key() {
        return "responsibility.visit-state." + name();
    }

    /** What is owed, planned and held make of a week whose hour has passed or is ahead. */
    public static VisitState of(boolean owed, boolean planned, boolean held, boolean passed) {
        if (held) {
            return HELD;
        }
        if (owed && passed) {
            return MISSED;
        }
        return planned && !passed ? PLANNED : NOT_DUE;
    }
}
