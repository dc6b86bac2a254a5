package org.huanjie.problem;

import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Worded;

/** 清单层级 — who carries it: the village, its town or the county. */
public enum ListLevel implements Worded {
    VILLAGE,
    TOWN,
    COUNTY;

    /** The level of this division: 12 digits a village, 9 a town, 6 a county. */
    public static ListLevel of(String division) {
        return switch (new DivisionCode(division).level()) {
            case VILLAGE -> VILLAGE;
            case TOWN -> TOWN;
            default -> COUNTY;
        };
    }

    @Override
    public String key() {
        return "situation.level." + name();
    }
}
