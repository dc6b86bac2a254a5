package org.huanjie.election.rules;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 选举办法拒绝理由 — why election rules are not kept, passed or enough. */
public enum RulesRefusal implements Refusal {
    NONE("S05"),
    NOT_FOR("S05"),
    FROZEN("S05"),
    SEATS("R-VC-5"),
    UNSET("S05"),
    POST("R-VC-1"),
    ONE_CHAIR("R-VC-1"),
    SMALL_BRANCH("R-PB-4"),
    VALUE("S05"),
    BY_EDITION("S05"),
    /** drafted for a day of another edition */
    ANOTHER_EDITION("editions"),
    WOMEN("R-WN-12"),
    NO_DIRECT("R-NM-11"),
    DIRECT_WRITE_IN("R-NM-11"),
    NOT_PASSED("S05"),
    NO_MEETING("S05");

    private final String rule;

    RulesRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.rules";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/rules"));
    }
}
