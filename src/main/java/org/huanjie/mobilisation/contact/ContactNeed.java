package org.huanjie.mobilisation.contact;

import org.huanjie.shell.Worded;

/** 参选需要 — what a voter needs to be able to vote: logistics alone. Whoever adds one here asks nothing about anybody's choice. */
public enum ContactNeed implements Worded {
    /** 选举期间外出 */
    AWAY(false),
    /** 要委托书: away, and a near relative is to vote (R-PX-1) */
    PROXY(false),
    /** 要流动票箱 (R-PL-3) */
    MOBILE_BOX(true),
    /** 要接送 */
    RIDE(true),
    /** 要代写代读 (R-PL-7) */
    READING(true);

    private final boolean help;

    ContactNeed(boolean help) {
        this.help = help;
    }

    /** Whether it tells of somebody's health or abilities: kept with consent alone, and not for long. */
    public boolean isHelp() {
        return help;
    }

    @Override
    public String key() {
        return "mobilisation.need." + name();
    }
}
