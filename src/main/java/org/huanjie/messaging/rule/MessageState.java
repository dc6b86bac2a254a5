package org.huanjie.messaging.rule;

import org.huanjie.shell.Worded;

/**
 * 消息状态 — how far a message has come, from the least that is known of it to the most. Reports come late, twice and in any order: whatever
 * says more than what is known holds, whatever says less changes nothing. So the same reports in any order lead to the same state; and
 * who says once that a message has arrived is not believed when they take it back, since nobody would be told twice for it.
 */
public enum MessageState implements Worded {
    /** 待发: waits for its time */
    QUEUED,
    /** 已交: given to the gateway, which may or may not have it */
    HANDED,
    /** 已受理: the gateway has it */
    ACCEPTED,
    /** 已过期: nothing was heard of it within its time */
    EXPIRED,
    /** 未送达 */
    FAILED,
    /** 号码无效: there is nobody at this number or address */
    BOUNCED,
    /** 已撤回: stopped before it was given to anybody */
    STOPPED,
    /** 已送达 */
    DELIVERED;

    @Override
    public String key() {
        return "messaging.state." + name();
    }

    /** What is known after this was reported too. */
    public MessageState and(MessageState reported) {
        return compareTo(reported) >= 0 ? this : reported;
    }

    /** Whether nothing is left to do: no gateway is asked again. */
    public boolean settled() {
        return compareTo(ACCEPTED) > 0;
    }
}
