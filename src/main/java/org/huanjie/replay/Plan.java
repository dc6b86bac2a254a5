package org.huanjie.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** 日程 — the days of the play, as its {@code plan.csv} sets them. */
record Plan(Map<Day, LocalDate> days) {

    /** 日子 — what a day is for. */
    enum Day {
        TERM,
        SELF_CHECK,
        START,
        COMMITTEE,
        REGISTRATION,
        BRANCH_APPROVED,
        ROLL_LOADED,
        ROLL,
        ROLL_SETTLED,
        NOMINATION,
        BRANCH,
        REVIEW,
        TALK,
        PLEDGE,
        VOLUNTEERS,
        GRIDS,
        LIST,
        PREPARATION,
        EVE,
        VOTE,
        FILING,
        HANDED_OVER,
        DEMO
    }

    static Plan of(Scenario scenario) {
        var days = new EnumMap<Day, LocalDate>(Day.class);
        scenario.lines("plan.csv")
                .forEach(line -> days.put(Day.valueOf(line.getField("步骤")), LocalDate.parse(line.getField("日"))));
        return new Plan(days);
    }

    LocalDate on(Day day) {
        var date = days.get(day);
        if (date == null) {
            throw new IllegalStateException("the plan has no " + day);
        }
        return date;
    }
}
