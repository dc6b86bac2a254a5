package org.huanjie.readiness.survey;

/** 作答结果 — what became of an answer, or of a code that was looked at. */
public enum Answered {
    /** 可作答: looked at, and not used yet */
    OPEN,
    /** 已计入 */
    COUNTED,
    /** 已用过 */
    USED,
    /** 已结束 */
    CLOSED,
    /** 没有这个码 */
    UNKNOWN,
    /** 没有选 */
    NO_GRADE,
    /** 太频繁: too many tries from one address */
    TOO_MANY
}
