package org.huanjie.election.amendment;

import org.huanjie.shell.Refusal;

/** 改正拒绝理由 — why a record is not put right or withdrawn. */
public enum AmendmentRefusal implements Refusal {
    NOT_THERE("record"),
    FINAL("R-BV-8"),
    RESTS_ON("R-BV-8"),
    USED("record"),
    WHY("record");

    private final String rule;

    AmendmentRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.amendment";
    }
}
