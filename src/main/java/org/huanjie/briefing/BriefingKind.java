package org.huanjie.briefing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Worded;

/** 选情分析会的种类 — the village team's daily, the town's seven's and the county group's weekly meeting (docs/rules.md, mechanisms). */
public enum BriefingKind implements Worded {
    /** 村专班日会 */
    VILLAGE_DAILY,
    /** 镇七人小组周会 */
    TOWN_WEEKLY,
    /** 县指导组周会 */
    COUNTY_WEEKLY;

    /** The kind of this division's meetings: 12 digits a village, 9 a town, 6 a county. */
    public static BriefingKind of(String division) {
        return switch (new DivisionCode(division).level()) {
            case VILLAGE -> VILLAGE_DAILY;
            case TOWN -> TOWN_WEEKLY;
            case COUNTY -> COUNTY_WEEKLY;
            default -> throw new IllegalArgumentException("no meetings at the level of " + division);
        };
    }

    public boolean isDaily() {
        return this == VILLAGE_DAILY;
    }

    /** The division whose meetings of this kind are about this village: itself, its town or its county. */
    String divisionOf(String village) {
        return switch (this) {
            case VILLAGE_DAILY -> village;
            case TOWN_WEEKLY -> new DivisionCode(village).town().digits();
            case COUNTY_WEEKLY -> new DivisionCode(village).county().digits();
        };
    }

    /** What a meeting of this day counts for: the day itself, or the Monday of its week. */
    public LocalDate period(LocalDate day) {
        return isDaily() ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public String key() {
        return "briefing.kind." + name();
    }
}
