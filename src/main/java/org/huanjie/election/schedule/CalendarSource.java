package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.who.SignedIn;

/** 日程来源 — what a module puts into the day of a person: today's page and the calendars of phones gather all of them. */
public interface CalendarSource {

    /** What this person has to do between these days, both included, and whatever is late and still open, in any order. */
    List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until);
}
