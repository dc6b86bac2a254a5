package org.huanjie.messaging.rule;

import org.huanjie.shell.Worded;

/**
 * 消息用途 — what messages are sent for, which says on what ground (PIPL Art. 13), whether a person may refuse them, whether they wait for the
 * morning, and how long their words are kept.
 */
public enum Purpose implements Worded {
    /** 验证码: asked for by the person this moment */
    CODE(false, false, 1),
    /** 公务提醒: to who holds an office, about what it asks of them */
    DUTY(false, true, 90),
    /** 纪律提醒 (docs/rules.md, messaging): a duty towards members and candidates; everybody else may refuse them */
    DISCIPLINE(true, true, 90),
    /** 选举通知: what the law has everybody told, and asks nobody's leave for */
    NOTICE(false, true, 90),
    /** 动员: help and encouragement to take part, which anybody may refuse */
    MOBILISATION(true, true, 30);

    private final boolean refusable;
    private final boolean waits;
    private final int days;

    Purpose(boolean refusable, boolean waits, int days) {
        this.refusable = refusable;
        this.waits = waits;
        this.days = days;
    }

    @Override
    public String key() {
        return "messaging.purpose." + name();
    }

    /** Whether whoever is not bound by an office may refuse it. */
    public boolean refusable() {
        return refusable;
    }

    /** Whether it waits until the quiet hours are over. */
    public boolean waits() {
        return waits;
    }

    /** How many days after the message its words and its number are kept. */
    public int days() {
        return days;
    }

    /** Whether an office may write templates for it; a code's words are the program's own. */
    public boolean written() {
        return this != CODE;
    }
}
