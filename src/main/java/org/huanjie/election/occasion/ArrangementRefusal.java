package org.huanjie.election.occasion;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 安排拒绝理由 — why hour and place of an occasion are not published, or a vote is not held without them. */
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
    SAME,
    /** the vote is not prepared, or opened, without it */
    NOT_PUBLISHED,
    /** the day has come, and nothing was published before it */
    TOO_LATE;

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
        return Optional.of(new Reason.Remedy("election", this == TOO_LATE ? "/postponement" : "/arrangements"));
    }
}
