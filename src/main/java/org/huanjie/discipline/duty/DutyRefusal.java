package org.huanjie.discipline.duty;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 上岗拒绝理由 — what somebody lacks before a duty, or why they are reminded of it no more. */
public enum DutyRefusal implements Refusal {
    NO_TRAINING,
    NO_PLEDGE,
    VOTE_OVER;

    @Override
    public String rule() {
        return "R-DP-1";
    }

    @Override
    public String family() {
        return "discipline.duty";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("discipline", "/duty"));
    }
}
