package org.huanjie.polling;

/** 岗位 — what a person on the staff of the poll and the count does (R-PL-5). */
public enum Duty {
    /** 总监票 */
    CHIEF_SCRUTINEER,
    /** 监票 */
    SCRUTINEER,
    /** 唱票 */
    CALLER,
    /** 计票 */
    TELLER,
    /** 验证发票 */
    ISSUER,
    /** 公共代写人 (R-PL-7) */
    WRITER,
    /** 专人记录 */
    RECORDER
}
