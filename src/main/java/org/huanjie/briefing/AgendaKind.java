package org.huanjie.briefing;

import org.huanjie.shell.Worded;

/** 议题种类 — what brings a line onto the agenda, in the order in which they are taken. */
public enum AgendaKind implements Worded {
    /** 未销号问题 */
    PROBLEM,
    /** 逾期任务 */
    TASK,
    /** 未夜访 */
    VISIT,
    /** 临近期限 */
    DEADLINE;

    @Override
    public String key() {
        return "briefing.agenda." + name();
    }
}
