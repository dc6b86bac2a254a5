package org.huanjie.election.schedule;

import java.util.List;

/** 村公开日期来源 — what a module puts into the calendar of a village that anybody may subscribe to. */
public interface VillageDays {

    /** Public days of this village, in any order. */
    List<CalendarItem> of(String village);
}
