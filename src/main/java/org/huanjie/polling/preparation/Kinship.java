package org.huanjie.polling.preparation;

import java.util.Arrays;
import java.util.List;

/** 亲属关系 — how two villagers are related: the agent of a proxy (R-PX-1), or a candidate and someone on the staff (R-PL-6). */
public enum Kinship {
    /** 配偶 */
    SPOUSE,
    /** 父母 */
    PARENT,
    /** 子女 */
    CHILD,
    /** 兄弟姐妹: may be an agent; R-PL-6 names spouse and lineal kin alone */
    SIBLING,
    /** 祖父母、外祖父母 */
    GRANDPARENT,
    /** 孙子女、外孙子女 */
    GRANDCHILD;

    /** Those whom R-PL-6 keeps off duty: spouse and lineal kin. */
    public static List<Kinship> barring() {
        return Arrays.stream(values()).filter(kinship -> kinship != SIBLING).toList();
    }
}
