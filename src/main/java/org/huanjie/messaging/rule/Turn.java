package org.huanjie.messaging.rule;

import org.huanjie.shell.Worded;

/** 第几次 — which message to one person about one matter this is: the first, and two reminders at most. */
public enum Turn implements Worded {
    FIRST,
    REMINDER,
    LAST_REMINDER;

    @Override
    public String key() {
        return "messaging.turn." + name();
    }
}
