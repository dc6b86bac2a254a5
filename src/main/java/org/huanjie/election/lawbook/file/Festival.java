package org.huanjie.election.lawbook.file;

import org.huanjie.shell.Worded;

/** 节日 — what the regulation names, or a day off by a notice of its own. */
public enum Festival implements Worded {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOUR_DAY,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL_DAY,
    OTHER;

    @Override
    public String key() {
        return "election.festival." + name();
    }
}
