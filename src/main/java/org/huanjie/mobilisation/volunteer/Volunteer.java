package org.huanjie.mobilisation.volunteer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.roll.voter.VoterId;

/**
 * 志愿者 — somebody who signed up to call on households or to drive, in the term of a village's election.
 *
 * @param voter which villager of the roll it is; empty where it is none, or where that was never said
 * @param account of role VOLUNTEER, by which a telephone's page knows who it is
 * @param kinds VOLUNTEER, DRIVER or both
 * @param phone without its middle
 * @param namesake whether it is known to be another than the member of the election committee who is called the same
 */
public record Volunteer(
        VolunteerId id,
        String village,
        UUID term,
        String name,
        OptionalInt group,
        Optional<VoterId> voter,
        Optional<UUID> account,
        Set<DutyKind> kinds,
        Optional<FreeHours> hours,
        Optional<String> phone,
        VolunteerState state,
        boolean namesake) {

    /** As training and pledge are asked of them. */
    public OnDuty onDuty(DutyKind kind) {
        return new OnDuty(kind, name, voter);
    }

    public boolean accepted() {
        return state == VolunteerState.ACCEPTED;
    }
}
