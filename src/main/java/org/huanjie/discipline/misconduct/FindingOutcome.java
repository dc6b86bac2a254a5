package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Worded;

/** 认定结论 — whether what was reported is so. */
public enum FindingOutcome implements Worded {
    SUBSTANTIATED,
    PARTLY,
    NOT_SUBSTANTIATED;

    @Override
    public String key() {
        return "discipline.finding-outcome." + name();
    }
}
