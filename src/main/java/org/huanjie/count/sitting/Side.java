package org.huanjie.count.sitting;

import org.huanjie.shell.Worded;

/** 计票席 — one of the two places from which sheets are keyed independently; each is one account's until it is handed over. */
public enum Side implements Worded {
    /** 甲席 */
    A,
    /** 乙席 */
    B;

    @Override
    public String key() {
        return "count.side." + name();
    }

    Side other() {
        return this == A ? B : A;
    }
}
