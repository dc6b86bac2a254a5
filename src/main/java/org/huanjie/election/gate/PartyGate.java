package org.huanjie.election.gate;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.rules.RulesRefusal;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 党组织关口 — the branch's own: posts drafted before its list, members enough and there for its meeting, a secretary (R-PB-1, R-PB-5). */
@Component
@Order(40)
class PartyGate implements Gate {

    /** A branch with a committee has at least seven full members (R-PB-4). */
    static final int FEWEST_MEMBERS = 7;

    private final Meetings meetings;
    private final Rules rules;
    private final Choices choices;

    PartyGate(Meetings meetings, Rules rules, Choices choices) {
        this.meetings = meetings;
        this.rules = rules;
        this.choices = choices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.PARTY_BRANCH) {
            return List.of();
        }
        return switch (next) {
            case LIST_SET ->
                rules.find(election.id()).isPresent()
                        ? List.of()
                        : List.of(RulesRefusal.NONE.of().under("S02"));
            case MEETING -> meeting(election);
            case SECRETARY_CHOSEN ->
                choices.of(election.id()).isEmpty() ? List.of(StageRefusal.NO_SECRETARY.of()) : List.of();
            default -> List.of();
        };
    }

    private List<Reason> meeting(Election election) {
        var reasons = new ArrayList<>(meetings.against(election, MeetingPurpose.PARTY_ELECTION));
        meetings.decided(election, MeetingPurpose.PARTY_ELECTION)
                .filter(held -> held.due() < FEWEST_MEMBERS)
                .ifPresent(held -> reasons.add(StageRefusal.FEW_MEMBERS.of(FEWEST_MEMBERS, held.due())));
        return reasons;
    }
}
