package org.huanjie.election.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.law.Edition;
import org.huanjie.law.LegalCalendar;
import org.huanjie.shell.Reason;

/** 会议情况 — what a meeting's decision rests on: when it was announced and held, who had the right to be there, who came, who was for it. */
public record MeetingNumbers(
        MeetingKind kind, LocalDate announced, LocalDate held, int due, int present, int inFavour) {

    /** What keeps it from having decided: notice and quorum, and where the meeting as a whole decides, the majority; each with its numbers. */
    public List<Reason> against(Edition edition, boolean asAWhole) {
        var reasons = new ArrayList<Reason>();
        if (announced.isAfter(LegalCalendar.atLeastBefore(held, kind.notice()))) {
            reasons.add(MeetingRefusal.SHORT_NOTICE.of(kind, announced, held, kind.notice()));
        }
        var attendance = kind.attendance(edition);
        if (!attendance.reached(present, due)) {
            reasons.add(MeetingRefusal.NO_QUORUM.of(kind, due, present, attendance.needed(due)));
        }
        if (asAWhole && !Share.MORE_THAN_HALF.reached(inFavour, present)) {
            reasons.add(MeetingRefusal.NO_MAJORITY.of(kind, present, inFavour, Share.MORE_THAN_HALF.needed(present)));
        }
        return reasons;
    }

    /** What in it cannot be, as of this day. */
    public List<Reason> faults(LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (announced.isAfter(held)) {
            reasons.add(MeetingRefusal.ANNOUNCED_AFTER.of(announced, held));
        }
        if (held.isAfter(today)) {
            reasons.add(MeetingRefusal.IN_FUTURE.of(held));
        }
        if (due < 1 || present < 0 || present > due) {
            reasons.add(MeetingRefusal.PRESENT_ABOVE_DUE.of(due, present));
        }
        if (inFavour < 0 || inFavour > present) {
            reasons.add(MeetingRefusal.FAVOUR_ABOVE_PRESENT.of(present, inFavour));
        }
        return reasons;
    }
}
