package org.huanjie.roll.branch;

import java.util.List;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.schedule.Start;
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

    /** A branch with a committee has at least seven full members (R-PB-4). */
    static final int WITH_A_COMMITTEE = 7;

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
            case LIST_SET -> againstList(election, entitled);
            case MEETING ->
                meetings.decided(election, MeetingPurpose.PARTY_ELECTION)
                        .filter(held -> held.due() != entitled)
                        .map(held -> List.of(BranchRefusal.DUE.of(held.due(), entitled)))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    // a branch of fewer has no committee: its meeting elects the secretary (R-PB-4)
    private static List<Reason> againstList(Election election, int entitled) {
        if (entitled == 0) {
            return List.of(BranchRefusal.NO_MEMBERS.of());
        }
        return entitled < WITH_A_COMMITTEE && election.seats() >= Start.FEWEST
                ? List.of(BranchRefusal.FEW_MEMBERS.of(WITH_A_COMMITTEE, entitled))
                : List.of();
    }
}
