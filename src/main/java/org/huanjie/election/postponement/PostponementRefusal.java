package org.huanjie.election.postponement;

import org.huanjie.shell.Refusal;

/** 改期拒绝理由 — why the day of a vote is not put off. */
public enum PostponementRefusal implements Refusal {
    NOT_STARTED("S03"),
    ROUND("R-WN-8"),
    VOTING("R-PL-2"),
    NOT_LATER("R-PL-2"),
    IN_PAST("R-PL-2"),
    GROUND("R-PL-2"),
    DOCUMENT("R-PL-2"),
    DECIDED_ON("R-PL-2");

    private final String rule;

    PostponementRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.postponement";
    }
}
