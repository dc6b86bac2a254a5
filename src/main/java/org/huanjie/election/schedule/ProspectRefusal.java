package org.huanjie.election.schedule;

import org.huanjie.shell.Refusal;

/** 进度预警 — why a village may not be in time. */
public enum ProspectRefusal implements Refusal {
    TOO_LATE("R-VC-4"),
    PAST_PLAN("R-VC-4"),
    TERM_NEARS("R-VC-4"),
    ROLL_MISSED("R-RG-5"),
    BEHIND_PLAN("S03"),
    NOT_READY("S00");

    private final String rule;

    ProspectRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.prospect";
    }
}
