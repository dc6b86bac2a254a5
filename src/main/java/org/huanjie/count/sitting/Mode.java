package org.huanjie.count.sitting;

import org.huanjie.shell.Worded;

/** 计票方式 — who keys the sheets of a count; chosen when it opens, shown and entered with everything that it brings out. */
public enum Mode implements Worded {
    /** 两人计票: two tellers on two devices key every sheet, and it is read when both keyed the same */
    TWO,
    /** 一人计票: one teller; every fifty sheets the running totals are compared with the wall's 正 sheet */
    ONE;

    @Override
    public String key() {
        return "count.mode." + name();
    }
}
