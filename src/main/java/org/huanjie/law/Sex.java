package org.huanjie.law;

/** 性别 — asked for one rule alone, the woman's seat (R-WN-11, R-WN-12). */
public enum Sex {
    MALE,
    FEMALE
}
