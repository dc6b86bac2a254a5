package org.huanjie.responsibility.visit;

import org.huanjie.shell.Worded;

/** 走访对象 — whom a visit met, by role from a closed list: never a villager's name, never what anyone thinks. */
public enum Met implements Worded {
    /** 村委会成员 */
    COMMITTEE,
    /** 村党组织成员 */
    BRANCH,
    /** 村民代表 */
    REPRESENTATIVES,
    /** 村民小组长 */
    GROUP_HEADS,
    /** 党员 */
    PARTY_MEMBERS,
    /** 农户 */
    HOUSEHOLDS,
    /** 老年协会 */
    ELDERS,
    /** 志愿者 */
    VOLUNTEERS,
    /** 村内企业 */
    BUSINESSES;

    @Override
    public String key() {
        return "responsibility.met." + name();
    }
}
