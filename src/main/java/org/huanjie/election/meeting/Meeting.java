package org.huanjie.election.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.law.Edition;
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
        return new MeetingNumbers(kind, announced, held, due, present, inFavour).against(edition, purpose.needsMajority());
    }

    /** How many had to be there. */
    public int needed(Edition edition) {
        return kind.attendance(edition).needed(due);
    }
}
