package org.huanjie.messaging.mailing;

import org.huanjie.shell.Refusal;

/** 群发拒绝理由 — why something is not sent, stopped, or entered as a way to reach somebody. */
public enum MailingRefusal implements Refusal {
    NOT_YOURS,
    NO_TEMPLATE,
    NO_CLASS,
    NO_MATTER,
    NOBODY,
    SENT_ALREADY,
    ALREADY_STOPPED,
    NO_ADDRESS,
    NOT_ENTERED,
    WRONG_CODE,
    CODE_OVER,
    TOO_SOON,
    NOT_REACHED,
    NOT_REFUSABLE,
    QUIET_ALL_DAY,
    NO_HOUR,
    NO_GATEWAY;

    @Override
    public String rule() {
        return "messaging";
    }

    @Override
    public String family() {
        return "messaging.refused";
    }

    @Override
    public boolean passes() {
        return this == TOO_SOON;
    }
}
