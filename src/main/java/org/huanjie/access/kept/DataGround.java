package org.huanjie.access.kept;

import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.shell.Worded;

/** 处理依据 — the rule on which something is kept of somebody, by its id in docs/rules.md. */
public enum DataGround implements Worded {
    REGISTERED("R-RG-2"),
    ONE_VILLAGE("R-RG-3"),
    OBJECTIONS_TO_ROLL("R-RG-6"),
    CORRECTIONS("R-RG-7"),
    CARDS("R-RG-9"),
    NOMINATED("R-NM-1"),
    LISTED("R-NM-6"),
    MET("R-NM-8"),
    NEAR_RELATIVES("R-VC-6"),
    COMMITTEE("R-EC-1"),
    BRANCH("R-PB-1"),
    PROXIES("R-PX-2"),
    MOBILE_BOX("R-PL-3"),
    SEALS("R-PL-4"),
    STAFF("R-PL-5"),
    NO_RELATIVES_ON_STAFF("R-PL-6"),
    VOID("R-BV-8"),
    ELECTED("R-WN-2"),
    SUPERVISORS("R-SC-3"),
    PAPERS("R-AF-3"),
    KEEPING("R-AF-4"),
    COMPLAINTS("R-AF-10"),
    TWO_LEVELS("R-RV-1"),
    REMEDIES("R-RV-2"),
    THREE_ONES("R-WK-1"),
    LISTS("R-WK-2"),
    READINESS("R-WK-3"),
    TRAINED("R-DP-1"),
    SERVING("R-VS-1"),
    MESSAGES("R-PD-1"),
    SAFETY("R-PD-4"),
    ANSWERING("R-PD-5"),
    LOOKS("R-PD-6"),
    OFFICER("R-PD-7");

    private final String rule;

    DataGround(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    static Optional<DataGround> of(String rule) {
        return Stream.of(values()).filter(ground -> ground.rule.equals(rule)).findFirst();
    }

    @Override
    public String key() {
        return "kept.ground." + name();
    }
}
