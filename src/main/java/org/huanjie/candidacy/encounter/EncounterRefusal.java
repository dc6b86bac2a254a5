package org.huanjie.candidacy.encounter;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 见面会拒绝理由 — why a meeting of candidates is not announced or recorded, a statement not kept, or a vote not prepared. */
public enum EncounterRefusal implements Refusal {
    NOT_YOURS,
    NOT_OUT,
    DAY,
    PLACE,
    NONE_SUCH,
    NOT_YET,
    WHO_CAME,
    NOT_THERE,
    ANSWER,
    UNKNOWN,
    LENGTH,
    NOT_MET;

    @Override
    public Reason of(Object... arguments) {
        return Refusal.super.of(arguments).at(field());
    }

    @Override
    public String rule() {
        return "R-NM-8";
    }

    @Override
    public String family() {
        return "candidacy.encounter";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("candidacy", "/meeting"));
    }

    private String field() {
        return switch (this) {
            case DAY -> "at";
            case PLACE -> "place";
            case ANSWER -> "answer";
            case LENGTH -> "statement";
            default -> "";
        };
    }
}
