package org.huanjie.roll.voter;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 登记册拒绝理由 — why an entry, an objection or the posting of the roll is refused. */
public enum RollRefusal implements Refusal {
    NOT_YOURS("R-RG-6"),
    TOO_MANY("R-RG-6"),
    NO_REASON_TO_LOOK("look"),
    NO_OBJECTION("R-RG-6"),
    NO_ANSWER("R-RG-6"),
    DECIDED("R-RG-6"),
    NOT_OBJECTION_DAYS("R-RG-6"),
    OBJECTOR("R-RG-6"),
    TEXT("R-RG-6"),
    TOO_LATE("R-RG-5"),
    NOBODY("roll"),
    FAULTY_FILE("roll"),
    OBJECTIONS_RUN("R-RG-6"),
    UNDECIDED("R-RG-6"),
    GONE("roll"),
    GROUND("R-RG-7"),
    NO_REASON("roll");

    private final String rule;

    RollRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "roll.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("roll", ""));
    }
}
