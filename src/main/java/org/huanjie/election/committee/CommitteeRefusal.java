package org.huanjie.election.committee;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 选委会拒绝理由 — why an election committee is not chosen, changed or able to work. */
public enum CommitteeRefusal implements Refusal {
    NOT_STARTED("S04"),
    NO_MEMBER("R-EC-5"),
    HAS_CHAIR("R-EC-6"),
    EVEN("R-EC-2"),
    TOO_FEW("R-EC-2"),
    NO_CHAIR("R-EC-6"),
    ONE_CHAIR("R-EC-1"),
    NO_NAME("S04"),
    TWICE("S04"),
    NO_MEETING("S04"),
    NOT_CHOSEN("S04"),
    PHONE("R-EC-2"),
    PLACE("R-EC-2"),
    HOURS("R-EC-2");

    private final String rule;

    CommitteeRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.committee";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/committee"));
    }
}
