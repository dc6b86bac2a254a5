package org.huanjie.roll.branch;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;

/**
 * 名册党员 — a member of the branch as its list has them: no number, no telephone, nothing but what its election asks.
 *
 * @param election the branch's election that the list is of, its first round
 * @param person the line of the villagers' roll where there is one, so that one person is one; else an id of the list alone
 */
public record BranchMember(
        BranchMemberId id,
        ElectionId election,
        String village,
        VoterId person,
        String name,
        String sex,
        int birthYear,
        BranchStanding standing,
        BranchRights rights) {

    /** Whether the member votes, is voted for and is due at the meeting. */
    public boolean entitled() {
        return standing == BranchStanding.FULL && rights == BranchRights.HELD;
    }
}
