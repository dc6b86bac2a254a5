package org.huanjie.seat.web;

import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.shell.web.form.Typed;

/** 会议栏 — reads what a form says of the meeting that decided. */
final class MeetingFields {

    private MeetingFields() {}

    static MeetingNumbers read(Typed typed, String row) {
        return new MeetingNumbers(
                typed.choice("kind-" + row, SeatsPages.MEETINGS).orElse(MeetingKind.REPRESENTATIVES),
                typed.day("notice-" + row),
                typed.day("held-" + row),
                typed.number("due-" + row),
                typed.number("present-" + row),
                typed.number("in-favour-" + row));
    }
}
