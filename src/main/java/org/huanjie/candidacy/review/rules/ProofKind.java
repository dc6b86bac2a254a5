package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 凭据种类 — the kind of document that a finding of a criterion rests on. */
public enum ProofKind implements Worded {
    JUDGMENT,
    DECISION,
    NOTICE,
    LIST_STATUS,
    AUDIT,
    APPRAISAL,
    CERTIFICATE,
    MINUTES;

    @Override
    public String key() {
        return "candidacy.evidence." + name();
    }
}
