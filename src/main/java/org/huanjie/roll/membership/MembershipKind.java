package org.huanjie.roll.membership;

import org.huanjie.shell.Worded;

/** 名册类别 — what somebody is in a village, as far as messages are written to them for it. */
public enum MembershipKind implements Worded {
    /** 党员: bound to the discipline of their Party, so that its reminders cannot be refused */
    PARTY_MEMBER(true),
    /** 村民代表 */
    REPRESENTATIVE(false);

    private final boolean bound;

    MembershipKind(boolean bound) {
        this.bound = bound;
    }

    public boolean bound() {
        return bound;
    }

    @Override
    public String key() {
        return "roll.membership-kind." + name();
    }
}
