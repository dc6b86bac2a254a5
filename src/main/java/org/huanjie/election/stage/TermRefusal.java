package org.huanjie.election.stage;

import org.huanjie.shell.Refusal;

/** 届期拒绝理由 — why a county's term is not opened. */
public enum TermRefusal implements Refusal {
    ENDS_BEFORE("term"),
    TOO_LONG("R-VC-4"),
    /** the edition is in force on no day of the term */
    NOT_IN_FORCE("editions"),
    OPEN_ALREADY("term"),
    NO_VILLAGES("term");

    private final String rule;

    TermRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.term";
    }
}
