package org.huanjie.count.keying;

import org.huanjie.shell.Worded;

/** 认定依据 — on what ground the committee takes a doubtful part as valid or blank; a void one has its {@code VoidReason}. */
public enum RulingGround implements Worded {
    /** 意思清楚 */
    INTENT_CLEAR,
    /** 姓名能够确认 */
    NAME_CONFIRMED,
    /** 符合本村的填写规定 */
    WITHIN_THE_RULES,
    /** 没有写选任何人 */
    NOTHING_WRITTEN;

    @Override
    public String key() {
        return "ruling-ground." + name();
    }
}
