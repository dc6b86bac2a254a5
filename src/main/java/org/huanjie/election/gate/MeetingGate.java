package org.huanjie.election.gate;

import java.util.List;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议补选关口 — seats of the villagers' committee are filled by a meeting that had its quorum and people whom it chose (R-AF-7). */
@Component
@Order(51)
class MeetingGate implements Gate {

    private final Meetings meetings;
    private final Choices choices;

    MeetingGate(Meetings meetings, Choices choices) {
        this.meetings = meetings;
        this.choices = choices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.VILLAGERS_COMMITTEE || election.procedure() != Procedure.BY_MEETING) {
            return List.of();
        }
        return next == Stage.MEETING
                ? meetings.against(election, MeetingPurpose.FILL_SEATS)
                : choices.of(election.id()).isEmpty() ? List.of(StageRefusal.NOBODY_CHOSEN.of()) : List.of();
    }
}
