package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 核查部门 — an organ that can certify a fact which a criterion asks for (docs/rules.md, organs). */
public enum Organ implements Worded {
    COURT,
    POLICE,
    JUSTICE,
    DISCIPLINE,
    ORGANISATION,
    HEALTH,
    LAND,
    ENFORCEMENT,
    HOUSING,
    CIVIL_AFFAIRS,
    ENVIRONMENT,
    TAX,
    AGRICULTURE,
    AUDIT,
    TOWN;

    @Override
    public String key() {
        return "candidacy.organ." + name();
    }
}
