package org.huanjie.polling.preparation;

import java.util.Optional;
import org.huanjie.roll.voter.VoterId;

/**
 * 上岗人员 — somebody who is to do a kind of duty.
 *
 * @param person which villager of the roll it is; empty where it is none, or where that was never asked
 */
public record OnDuty(DutyKind kind, String name, Optional<VoterId> person) {

    /** As one of the staff of a poll; empty where nothing is asked of their duty. */
    public static Optional<OnDuty> of(StaffMember member) {
        return DutyKind.of(member.duty()).map(kind -> new OnDuty(kind, member.name(), member.person()));
    }
}
