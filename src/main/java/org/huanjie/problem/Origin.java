package org.huanjie.problem;

import org.huanjie.shell.Worded;

/** 来源 — how a problem came to the list. */
public enum Origin implements Worded {
    /** 夜访 */
    VISIT,
    /** 选情分析会 */
    BRIEFING,
    /** 直接登记 */
    REPORTED,
    /** 导入 */
    IMPORT;

    @Override
    public String key() {
        return "situation.origin." + name();
    }
}
