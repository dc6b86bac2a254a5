package org.huanjie.election.stage;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 阶段拒绝理由 — why the next stage is not entered, or an act does not belong to the present one. */
public enum StageRefusal implements Refusal {
    NOBODY_CHOSEN("S26"),
    BEFORE_COMMITTEE("S26"),
    NO_SECRETARY("S02"),
    DOCUMENT("?"),
    FINAL("S28"),
    STALE("stage"),
    NOT_YOUR_VILLAGE("stage"),
    NOT_YOUR_STEP("stage"),
    ALREADY("stage"),
    NOT_NEXT("stage"),
    CALL_BACK_OVER("stage"),
    ACTED_SINCE("stage");

    private final String rule;

    StageRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return switch (this) {
            case DOCUMENT -> Optional.of(new Reason.Remedy("election", "/documents"));
            case NOBODY_CHOSEN, NO_SECRETARY -> Optional.of(new Reason.Remedy("election", "/choices"));
            default -> Optional.empty();
        };
    }
}
