package org.huanjie.election.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.law.Edition;
import org.huanjie.law.LegalCalendar;
import org.huanjie.shell.Reason;

/**
 * 会议 — a meeting that was held, with its numbers.
 *
 * @param group which group met, of a meeting of one group
 * @param due how many have the right to be there: persons, households or representatives, by its kind
 * @param inFavour how many of those present were for what was proposed
 */
public record Meeting(
        UUID id,
        ElectionId election,
        MeetingPurpose purpose,
        MeetingKind kind,
        Optional<GroupOf> group,
        LocalDate announced,
        LocalDate held,
        int due,
        int present,
        int inFavour) {

    /** What keeps this meeting from having decided: notice, quorum, majority, each with its numbers; empty where it decided. */
    public List<Reason> against(Edition edition) {
        var reasons = new ArrayList<Reason>();
        if (announced.isAfter(LegalCalendar.atLeastBefore(held, kind.notice()))) {
            reasons.add(MeetingRefusal.SHORT_NOTICE.of(kind, announced, held, kind.notice()));
        }
        var attendance = kind.attendance(edition);
        if (!attendance.reached(present, due)) {
            reasons.add(MeetingRefusal.NO_QUORUM.of(kind, due, present, attendance.needed(due)));
        }
        if (purpose.needsMajority() && !Share.MORE_THAN_HALF.reached(inFavour, present)) {
            reasons.add(MeetingRefusal.NO_MAJORITY.of(kind, present, inFavour, Share.MORE_THAN_HALF.needed(present)));
        }
        return reasons;
    }

    /** How many had to be there. */
    public int needed(Edition edition) {
        return kind.attendance(edition).needed(due);
    }
}
