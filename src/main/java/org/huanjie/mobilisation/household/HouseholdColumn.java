package org.huanjie.mobilisation.household;

/** 住户表栏目 — the columns of a file of households; their headings are messages, in either language. */
public enum HouseholdColumn {
    GROUP,
    NUMBER,
    NAME,
    IDENTITY,
    ORDER,
    EAST,
    NORTH,
    WALK,
    PLACE,
    PHONE;

    /** Without these a line is no household's. */
    boolean needed() {
        return this == GROUP || this == NUMBER || this == NAME;
    }

    public String key() {
        return "mobilisation.household.column." + name();
    }
}
