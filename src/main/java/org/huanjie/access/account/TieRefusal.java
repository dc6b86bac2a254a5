package org.huanjie.access.account;

import org.huanjie.access.who.Handling;
import org.huanjie.shell.Refusal;

/** 牵连理由 — why two accounts do not stand for two people. */
public enum TieRefusal implements Refusal {
    SAME_ACCOUNT,
    SAME_NAME,
    OF_OTHER_OPENED,
    OF_OTHER_RESET,
    OF_OTHER_HANDED_OVER,
    SAME_HANDS,
    ONE_HAND;

    /** One had the account of the other in hand, for this. */
    static TieRefusal ofOther(Handling.Kind kind) {
        return switch (kind) {
            case OPENED -> OF_OTHER_OPENED;
            case RESET -> OF_OTHER_RESET;
            case HANDED_OVER -> OF_OTHER_HANDED_OVER;
        };
    }

    @Override
    public String rule() {
        return "second";
    }

    @Override
    public String family() {
        return "independence";
    }
}
