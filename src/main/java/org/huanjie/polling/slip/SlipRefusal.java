package org.huanjie.polling.slip;

import org.huanjie.shell.Refusal;

/** 参选证拒绝理由 — why slips are not numbered, handed out or replaced. */
public enum SlipRefusal implements Refusal {
    NOT_NOW,
    NUMBERS,
    UNKNOWN,
    LOST;

    @Override
    public String rule() {
        return "R-RG-9";
    }

    @Override
    public String family() {
        return "polling.slip";
    }
}
