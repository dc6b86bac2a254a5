package org.huanjie.candidacy.nominator;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 提名人拒绝理由 — why these villagers do not nominate this person. */
public enum NominatorRefusal implements Refusal {
    TOO_FEW("R-NM-1"),
    NOT_ON_ROLL("R-NM-1"),
    SEVERAL("R-NM-1"),
    TWICE("R-NM-1"),
    ONESELF("R-NM-10"),
    MORE_THAN_SEATS("R-NM-3"),
    NO_MEETING("R-NM-1"),
    ABOVE_PRESENT("R-NM-1"),
    ABOVE_ROLL("R-NM-1");

    private final String rule;

    NominatorRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public Reason of(Object... arguments) {
        return Refusal.super.of(arguments).at(field());
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "candidacy.nominator";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("candidacy", ""));
    }

    private String field() {
        return switch (this) {
            case NO_MEETING -> "meeting";
            case ABOVE_PRESENT, ABOVE_ROLL -> "nominators";
            default -> "named";
        };
    }
}
