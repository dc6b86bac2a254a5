package org.huanjie.election.schedule;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 启动拒绝理由 — why seats and day of an election are not fixed. */
public enum StartRefusal implements Refusal {
    TOO_SOON("R-RG-5"),
    FAR_OFF_TERM("R-VC-4"),
    OFF_TERM("R-VC-4"),
    ALREADY("S03"),
    SEATS("R-VC-1"),
    NO_DAY("S03");

    private final String rule;

    StartRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.start";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/start"));
    }
}
