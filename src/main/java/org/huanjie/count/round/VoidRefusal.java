package org.huanjie.count.round;

import org.huanjie.shell.Refusal;

/** 无效认定拒绝理由 — why a finding that an election is void, or a vote held again, is refused. */
public enum VoidRefusal implements Refusal {
    SAME_PERSON("R-BV-8"),
    STAGE("R-BV-8"),
    UNCONFIRMED("R-BV-8"),
    HELD_AGAIN("R-BV-8"),
    NONE("R-BV-8"),
    NOT_ORGANISER("R-BV-8"),
    SETTLED("R-BV-8"),
    NOT_THE_ORGAN("R-AF-10"),
    ENTERED("R-BV-8"),
    GROUND("R-BV-8"),
    EXTENT("R-BV-8"),
    COMMITTEE_IS_WHOLE("R-EC-1"),
    DOCUMENT("R-BV-8"),
    DAY("R-BV-8"),
    FACTS("R-BV-8");

    private final String rule;

    VoidRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "void.refused";
    }
}
