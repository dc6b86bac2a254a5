package org.huanjie.election.occasion;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 安排拒绝理由 — why hour and place of an occasion are not published. */
public enum ArrangementRefusal implements Refusal {
    WRONG_BODY,
    NOT_NOW,
    NO_DAY,
    DAY_PAST,
    AFTER_VOTE,
    HOURS,
    PLACE,
    STATIONS,
    NO_MANNER,
    NO_WHY,
    SAME;

    @Override
    public String rule() {
        return "R-PL-2";
    }

    @Override
    public String family() {
        return "election.arrangement";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/arrangements"));
    }
}
