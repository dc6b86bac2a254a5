package org.huanjie.roll.branch;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 党员名册拒绝理由 — why lines of a branch's list are not taken, or its election does not go on. */
public enum BranchRefusal implements Refusal {
    NO_LINES,
    TOO_MANY,
    NO_FILE,
    NO_NAME,
    SEX,
    BIRTH_YEAR,
    STANDING,
    RIGHTS,
    TOO_MUCH,
    TWICE,
    STANDS,
    NO_MEMBERS,
    FEW_MEMBERS,
    DUE;

    @Override
    public String rule() {
        return "R-PB-1";
    }

    @Override
    public String family() {
        return "roll.branch.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(
                this == FEW_MEMBERS ? new Reason.Remedy("election", "/start") : new Reason.Remedy("roll", "/branch"));
    }
}
