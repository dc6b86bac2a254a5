package org.huanjie.election.committee;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 推选拒绝理由 — why it is not recorded who was chosen in a meeting. */
public enum ChoiceRefusal implements Refusal {
    TOO_EARLY("S26"),
    CLOSED("S26"),
    NO_NAME("S26"),
    TWICE("S26"),
    POST("S26"),
    ONE_SECRETARY("S02"),
    ONE_DEPUTY("S02"),
    NOT_ELECTED("R-PB-5"),
    VOTES("R-PB-5"),
    NO_FINANCE("R-SC-3"),
    TIE_UNSAID("R-SC-3"),
    RELATIVE("R-SC-3"),
    KEEPS_BOOKS("R-SC-3"),
    ON_COMMITTEE("R-SC-3"),
    KIN_OF("R-SC-3"),
    SITS("R-AF-7"),
    NUMBER("S26"),
    ONE_CHAIR("S26"),
    NO_MEETING("S26"),
    NO_MAJORITY("S26"),
    WHY("record");

    private final String rule;

    ChoiceRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.choice";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/choices"));
    }
}
