package org.huanjie.candidacy;

import org.huanjie.law.Settings;
import org.huanjie.shell.Worded;

/** 近亲属关系 — how two people are related who may not both sit (R-VC-6, R-VC-7, R-WN-16). */
public enum Relation implements Worded {
    /** 夫妻 */
    SPOUSE,
    /** 父母子女 */
    PARENT_CHILD,
    /** 兄弟姐妹 */
    SIBLING,
    /** 祖孙: among those who may not both sit since the edition of 2025 alone */
    GRANDPARENT;

    @Override
    public String key() {
        return "candidacy.relation." + name();
    }

    /** Whether the village's rules, by the edition's list of relatives, keep such two from sitting together. */
    boolean counts(Settings settings) {
        return this != GRANDPARENT || settings.relativesWidened();
    }
}
