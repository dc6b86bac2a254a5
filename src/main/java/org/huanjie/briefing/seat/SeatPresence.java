package org.huanjie.briefing.seat;

import org.huanjie.shell.Worded;

/** 出席情况 — whether a person of the roster came. */
public enum SeatPresence implements Worded {
    /** 出席 */
    PRESENT,
    /** 代会 */
    REPRESENTED,
    /** 请假 */
    ON_LEAVE,
    /** 缺席 */
    ABSENT;

    @Override
    public String key() {
        return "briefing.presence." + name();
    }
}
