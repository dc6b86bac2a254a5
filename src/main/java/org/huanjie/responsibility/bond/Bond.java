package org.huanjie.responsibility.bond;

import org.huanjie.shell.Worded;

/** 结对种类 — the three bonds of a village: one leader, one resident cadre, one police officer. */
public enum Bond implements Worded {
    /** 联系领导 */
    LEADER,
    /** 驻村干部 */
    CADRE,
    /** 民警 */
    OFFICER;

    @Override
    public String key() {
        return "responsibility.bond." + name();
    }
}
