package org.huanjie.seat.history;

import org.huanjie.shell.Worded;

/** 离任方式 — how somebody came to sit no more. There is no other: nobody suspends or removes a member (R-VC-3). */
public enum EndKind implements Worded {
    /** 任期届满: the next was elected (R-VC-4) */
    TERM_OVER,
    /** 辞职, which the meeting accepted (R-AF-8) */
    RESIGNED,
    /** 丧失行为能力或者被判处刑罚 (R-AF-6); which of them is nobody else's */
    BY_LAW,
    /** 连续两次民主评议不称职 (R-AF-6) */
    UNFIT,
    /** 去世 */
    DIED,
    /** 罢免 (R-AF-5) */
    RECALLED;

    /** The rule that it rests on. */
    public String rule() {
        return switch (this) {
            case TERM_OVER -> "R-VC-4";
            case RESIGNED -> "R-AF-8";
            case BY_LAW, UNFIT, DIED -> "R-AF-6";
            case RECALLED -> "R-AF-5";
        };
    }

    @Override
    public String key() {
        return "seat-end." + name();
    }
}
