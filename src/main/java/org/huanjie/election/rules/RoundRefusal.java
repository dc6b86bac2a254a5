package org.huanjie.election.rules;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 再次投票拒绝理由 — why the day of a further vote is not set, or the round not gone on with. */
public enum RoundRefusal implements Refusal {
    NO_DAY("R-WN-8"),
    FOLLOWED("R-WN-5"),
    DAY_FIXED("R-WN-8"),
    NOT_YOURS("R-EC-7"),
    IN_PAST("R-WN-8"),
    AFTER_DEADLINE("R-WN-8");

    private final String rule;

    RoundRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.round";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return this == NO_DAY ? Optional.of(new Reason.Remedy("rounds", "")) : Optional.empty();
    }
}
