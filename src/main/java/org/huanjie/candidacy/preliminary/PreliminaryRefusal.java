package org.huanjie.candidacy.preliminary;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 预选拒绝理由 — why a preliminary election is not put on record, or a list not published before one. */
public enum PreliminaryRefusal implements Refusal {
    NOT_YOURS,
    CLOSED,
    NOT_DUE,
    NO_MEETING,
    VOTES,
    TOO_MANY_VOTES,
    DUE;

    @Override
    public String rule() {
        return "R-NM-12";
    }

    @Override
    public String family() {
        return "candidacy.preliminary";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("candidacy", "/preliminary"));
    }
}
