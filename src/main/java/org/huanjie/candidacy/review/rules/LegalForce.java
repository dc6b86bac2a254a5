package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 条件效力 — how far a criterion reaches (docs/rules.md, force). It belongs to the criterion; nobody chooses it for a finding. */
public enum LegalForce implements Worded {
    /** 法律 */
    L(true),
    /** 部门规章 */
    M(true),
    /** 本村村民会议通过的条件 */
    V(true),
    /** 党内或行政通知: advice, whatever it finds */
    P(false);

    private final boolean binding;

    LegalForce(boolean binding) {
        this.binding = binding;
    }

    /** Whether a finding of this force may keep a person off a list. */
    public boolean binding() {
        return binding;
    }

    @Override
    public String key() {
        return "candidacy.force." + name();
    }
}
