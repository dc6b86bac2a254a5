package org.huanjie.polling.preparation;

import java.util.Arrays;
import java.util.List;

/**
 * 亲属关系 — how two villagers are related: the agent of a proxy (R-PX-1), or a candidate and someone on the staff (R-PL-6). These are the near
 * relatives of the Civil Code, whatever the edition: Zhejiang's shorter list of 2013 says who may not sit together, not who may carry a vote.
 */
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

    /** Whether the two are of one line: what a candidate may carry a vote for, where the village's rules say so (R-PX-4). */
    public boolean lineal() {
        return this != SPOUSE && this != SIBLING;
    }

    public static List<Kinship> ofLine() {
        return Arrays.stream(values()).filter(Kinship::lineal).toList();
    }

    /** Those whom R-PL-6 keeps off duty: spouse and lineal kin. */
    public static List<Kinship> barring() {
        return Arrays.stream(values()).filter(kinship -> kinship != SIBLING).toList();
    }
}
