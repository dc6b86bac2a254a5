package org.huanjie.election.gate;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 村监委关口 — follows the new villagers' committee, by a meeting that had its quorum and people it chose (R-SC-3, S26). */
@Component
@Order(50)
class SupervisorsGate implements Gate {

    private final Elections elections;
    private final Meetings meetings;
    private final Choices choices;

    SupervisorsGate(Elections elections, Meetings meetings, Choices choices) {
        this.elections = elections;
        this.meetings = meetings;
        this.choices = choices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.SUPERVISORY_COMMITTEE) {
            return List.of();
        }
        return switch (next) {
            case MEETING -> meeting(election);
            case DECLARED ->
                choices.of(election.id()).isEmpty() && !election.followsAnother()
                        ? List.of(StageRefusal.NOBODY_CHOSEN.of())
                        : List.of();
            default -> List.of();
        };
    }

    private List<Reason> meeting(Election election) {
        var reasons = new ArrayList<Reason>();
        elections
                .find(election.village(), Body.VILLAGERS_COMMITTEE)
                .filter(committee -> !committee.reached(Stage.DECLARED))
                .ifPresent(committee -> reasons.add(StageRefusal.BEFORE_COMMITTEE.of(committee.stage())));
        reasons.addAll(meetings.against(election, MeetingPurpose.SUPERVISORS));
        return reasons;
    }
}
