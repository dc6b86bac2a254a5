package org.huanjie.objection;

import org.huanjie.shell.Worded;

/** 异议对象 — what is objected to. */
public enum ObjectionSubject implements Worded {
    /** 选民名单 */
    ROLL("R-RG-6", "roll"),
    /** 选票认定 */
    RULING("R-BV-5", "count"),
    /** 选举结果 */
    RESULT("R-AF-10", "count");

    private final String rule;
    private final String area;

    ObjectionSubject(String rule, String area) {
        this.rule = rule;
        this.area = area;
    }

    /** The rule that gives the right to object. */
    public String rule() {
        return rule;
    }

    /** What one looks at who reads such an objection: looks are recorded, and its words are sealed, under this name of whose work it is about. */
    public String kept() {
        return area + ".objection";
    }

    @Override
    public String key() {
        return "objection.subject." + name();
    }
}
