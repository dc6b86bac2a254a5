package org.huanjie.roll.voter;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 登记册拒绝理由 — why an entry or the posting of the roll is refused. */
public enum RollRefusal implements Refusal {
    NO_REASON_TO_LOOK("look"),
    TOO_LATE("R-RG-5"),
    NOBODY("roll"),
    FAULTY_FILE("roll"),
    OBJECTIONS_RUN("R-RG-6"),
    UNDECIDED("R-RG-6"),
    GONE("roll"),
    GROUND("R-RG-7"),
    NO_REASON("roll"),
    NOTHING_BEFORE("roll");

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
        return Optional.of(new Reason.Remedy(
                "roll",
                switch (this) {
                    case OBJECTIONS_RUN, UNDECIDED -> "/roll/objections";
                    default -> "/roll";
                }));
    }
}
