package org.huanjie.roll.membership;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 名册拒绝理由 — why lines of a list of members are not taken. */
public enum MembershipRefusal implements Refusal {
    NO_LINES,
    TOO_MANY,
    NO_NAME,
    NEITHER,
    SEVERAL,
    TWICE,
    NO_PHONE,
    BOUND;

    @Override
    public String rule() {
        return "roll";
    }

    @Override
    public String family() {
        return "roll.membership.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("roll", "/members"));
    }
}
