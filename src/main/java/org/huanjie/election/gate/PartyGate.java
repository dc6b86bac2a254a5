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
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 党组织关口 — the branch's own: posts drafted before its list, its meeting, a secretary (R-PB-1, R-PB-5). */
@Component
@Order(40)
class PartyGate implements Gate {

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
            case MEETING -> meetings.against(election, MeetingPurpose.PARTY_ELECTION);
            case SECRETARY_CHOSEN ->
                choices.of(election.id()).isEmpty() && !elected(election)
                        ? List.of(StageRefusal.NO_SECRETARY.of())
                        : List.of();
            default -> List.of();
        };
    }

    // a branch without a committee elects its secretary in its meeting (R-PB-4, R-PB-5)
    private boolean elected(Election election) {
        return rules.find(election.first()).stream()
                .flatMap(passed -> passed.posts().stream())
                .anyMatch(line -> line.post() == Post.SECRETARY && line.seats() > 0);
    }
}
