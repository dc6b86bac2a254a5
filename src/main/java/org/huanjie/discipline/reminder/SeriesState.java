package org.huanjie.discipline.reminder;

import org.huanjie.shell.Worded;

/** 提醒系列状态 — how far a series is. */
public enum SeriesState implements Worded {
    /** 草拟: its texts are being written */
    DRAFT,
    /** 送审 */
    PROPOSED,
    /** 一人已批 */
    APPROVED_ONCE,
    /** 两人已批: waits for its first day and hour */
    APPROVED,
    /** 发送中 */
    RUNNING,
    /** 已停 */
    STOPPED,
    /** 已结束: its last day is over */
    ENDED;

    @Override
    public String key() {
        return "reminder.state." + name();
    }
}
