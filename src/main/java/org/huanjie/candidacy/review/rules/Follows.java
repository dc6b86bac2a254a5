package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 后续处理 — what an edition says follows from a finding, within what its force lets follow (docs/rules.md, force). */
public enum Follows implements Worded {
    /** 谈话 */
    TALK,
    /** 劝告，本人自愿 */
    ADVICE,
    /** 情况说明 */
    DISCLOSURE,
    /** 不列入名单: a binding criterion alone */
    LIST;

    /** Whether this can follow from a finding of such a force. */
    public boolean follows(LegalForce force) {
        return (this == LIST) == force.binding();
    }

    @Override
    public String key() {
        return "candidacy.follows." + name();
    }
}
