package org.huanjie.count.objection;

import org.huanjie.shell.Refusal;

/** 异议拒绝理由 — why an objection to a ruling or a result is not taken, or not answered. */
public enum ObjectionRefusal implements Refusal {
    TOO_MANY("R-AF-10"),
    TALLY_CLOSED("R-BV-5"),
    DUE("R-AF-10"),
    NO_ANSWER("R-AF-10"),
    NOT_DECLARED("R-AF-10"),
    ORGAN("R-AF-10"),
    NAME("R-AF-10"),
    TEXT("R-AF-10"),
    NONE("R-AF-10"),
    NOT_THE_ORGAN("?"),
    DECIDED("R-AF-10");

    private final String rule;

    ObjectionRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "objection.refused";
    }
}
