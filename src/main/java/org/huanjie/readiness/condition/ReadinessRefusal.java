package org.huanjie.readiness.condition;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 准入拒绝理由 — why a step of an assessment is refused. */
public enum ReadinessRefusal implements Refusal {
    GATE_STATE("readiness"),
    GATE_UNMET("readiness"),
    GATE_EXPIRED("readiness"),
    NO_TERM("readiness"),
    STATE("readiness"),
    NOT_YOURS("readiness"),
    NOT_YOUR_DIVISION("readiness"),
    STALE("readiness"),
    FILES_DAY("readiness"),
    FILES_VILLAGE("readiness"),
    NO_KIND("readiness"),
    FILE("readiness"),
    STARTED("readiness"),
    NOT_BEFORE_COUNTY("readiness"),
    NOTHING_STATED("readiness"),
    NO_REASON("readiness"),
    BEFORE_COUNTY("readiness"),
    NOT_STATED("readiness"),
    NO_NOTE("readiness"),
    NOT_TAKEN_UP("readiness"),
    NO_VERIFIER("readiness"),
    NOT_AGREED("readiness"),
    NOTHING_AGAINST("readiness"),
    NO_FINDING("readiness"),
    NO_THRESHOLD("readiness"),
    RED_ISSUE("readiness"),
    NOT_CLAIMED("readiness");

    private final String rule;

    ReadinessRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "readiness.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("readiness", ""));
    }
}
