package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

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

    /** As it was stored; null where none was. */
    public static @Nullable ProofKind known(@Nullable String stored) {
        return stored == null ? null : valueOf(stored);
    }

    @Override
    public String key() {
        return "candidacy.evidence." + name();
    }
}
