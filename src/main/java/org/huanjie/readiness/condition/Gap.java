package org.huanjie.readiness.condition;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 材料缺口 — what a condition's evidence lacks. */
public enum Gap implements Refusal {
    FINDING_EXPIRED("readiness"),
    EXPIRED("readiness"),
    DOCUMENT("readiness"),
    FUTURE("readiness"),
    CONTACTS("readiness"),
    CONTACT("readiness"),
    RED("readiness"),
    PLAN("readiness"),
    SAMPLE("readiness"),
    SAMPLE_SUMS("readiness"),
    RESPONSES("readiness"),
    RATE("readiness"),
    SCORE("readiness");

    private final String rule;

    Gap(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "readiness.gap";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("readiness", ""));
    }
}
