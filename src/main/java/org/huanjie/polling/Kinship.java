package org.huanjie.polling;

/** 近亲属 — how the agent of a proxy is related to the principal (R-PX-1; 近亲属 as in domain.md §0). */
public enum Kinship {
    /** 配偶 */
    SPOUSE,
    /** 父母 */
    PARENT,
    /** 子女 */
    CHILD,
    /** 兄弟姐妹 */
    SIBLING,
    /** 祖父母、外祖父母 */
    GRANDPARENT,
    /** 孙子女、外孙子女 */
    GRANDCHILD
}
