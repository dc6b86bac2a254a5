package org.huanjie.briefing;

import org.huanjie.shell.Worded;

/** 会议状态 — how a division stands to its meeting of a day or week. */
public enum BriefingState implements Worded {
    /** none is owed */
    NOT_DUE,
    /** 待召开 */
    DUE,
    /** 已召开 */
    HELD,
    /** 未召开 */
    MISSED;

    @Override
    public String key() {
        return "briefing.state." + name();
    }

    /** What is owed and held make of a period whose hour has passed or is ahead. */
    static BriefingState of(boolean owed, boolean held, boolean passed) {
        if (held) {
            return HELD;
        }
        if (!owed) {
            return NOT_DUE;
        }
        return passed ? MISSED : DUE;
    }
}
