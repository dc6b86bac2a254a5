package org.huanjie.election.stage;

import org.huanjie.shell.Refusal;

/** 届期拒绝理由 — why a county's term is not opened. */
public enum TermRefusal implements Refusal {
    ENDS_BEFORE("term"),
    TOO_LONG("R-VC-4"),
    /** the edition is in force on no day of the term */
    NOT_IN_FORCE("editions"),
    OPEN_ALREADY("term"),
    TOO_SOON("R-VC-4"),
    NO_VILLAGES("term"),
    PROPOSED_ALREADY("term"),
    NO_PROPOSAL("term"),
    NOT_THE_SAME("term"),
    STARTED("term"),
    NO_TERM_BEFORE("term"),
    NO_WHY("term"),
    /** an interim is opened where nothing else is under way */
    UNDER_WAY("term"),
    NOBODY_SITS("R-AF-7"),
    NO_INTERIM("term"),
    INTERIM_STARTED("term");

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
