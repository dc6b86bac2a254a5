package org.huanjie.election.correction;

import org.huanjie.shell.Refusal;

/** 更正拒绝理由 — why a record is not put right or withdrawn. */
public enum CorrectionRefusal implements Refusal {
    NOT_THERE("record"),
    FINAL("R-BV-8"),
    RESTS_ON("R-BV-8"),
    USED("record"),
    WHY("record");

    private final String rule;

    CorrectionRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.correction";
    }
}
