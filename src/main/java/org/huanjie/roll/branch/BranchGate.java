package org.huanjie.roll.branch;

import java.util.List;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 党员名册关口 — a branch lists its candidates by its list of members, and those due at its meeting are the ones on it who vote (R-PB-1). */
@Component
@Order(41)
class BranchGate implements Gate {

    private final BranchMembers members;
    private final Meetings meetings;

    BranchGate(BranchMembers members, Meetings meetings) {
        this.members = members;
        this.meetings = meetings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.PARTY_BRANCH) {
            return List.of();
        }
        int entitled = members.entitled(election);
        return switch (next) {
            case LIST_SET -> entitled == 0 ? List.of(BranchRefusal.NO_MEMBERS.of()) : List.of();
            case MEETING ->
                meetings.decided(election, MeetingPurpose.PARTY_ELECTION)
                        .filter(held -> held.due() != entitled)
                        .map(held -> List.of(BranchRefusal.DUE.of(held.due(), entitled)))
                        .orElse(List.of());
            default -> List.of();
        };
    }
}
