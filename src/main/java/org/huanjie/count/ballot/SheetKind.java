package org.huanjie.count.ballot;

/** 选票类别 — what a sheet is as a whole; its parts are counted post by post. */
public enum SheetKind {
    /** at least one part is valid */
    VALID,
    /** 弃权: nothing is marked for any post (R-BV-6) */
    BLANK,
    /** 废票: no part is valid, and at least one is void */
    VOID,
    /** 疑问票: a part waits for the election committee (R-BV-5) */
    DOUBTFUL
}
