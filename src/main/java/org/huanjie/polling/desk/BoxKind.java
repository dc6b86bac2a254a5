package org.huanjie.polling.desk;

/** 票箱种类 — of a box, and of the desk that hands out beside it (R-PL-3). */
public enum BoxKind {
    /** 固定票箱 */
    FIXED,
    /** 流动票箱: for those who applied because they cannot come */
    MOBILE
}
