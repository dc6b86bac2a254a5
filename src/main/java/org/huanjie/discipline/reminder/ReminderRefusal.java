package org.huanjie.discipline.reminder;

import org.huanjie.shell.Refusal;

/** 每日提醒拒绝理由 — why a series is not made, written, approved or stopped. */
public enum ReminderRefusal implements Refusal {
    DAYS,
    VOTE,
    NO_CLASS,
    NOT_NOW,
    NOT_YOURS,
    NO_DAY,
    SENT,
    NO_TEXT,
    FIELD,
    LINK,
    NAMED,
    FAULTY,
    SAME_PERSON,
    WHY;

    @Override
    public String rule() {
        return "messaging";
    }

    @Override
    public String family() {
        return "reminder.refused";
    }
}
