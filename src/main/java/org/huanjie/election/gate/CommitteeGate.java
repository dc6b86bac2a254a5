package org.huanjie.election.gate;

import java.util.List;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 选委会关口 — from its choice until the hand-over (R-EC-4) no stage is entered without a committee that can preside. */
@Component
@Order(20)
class CommitteeGate implements Gate {

    private final Committee committee;

    CommitteeGate(Committee committee) {
        this.committee = committee;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        boolean presides = election.body() == Body.VILLAGERS_COMMITTEE
                && election.procedure() != Procedure.BY_MEETING
                && next.compareTo(Stage.COMMITTEE_CHOSEN) >= 0
                && next.compareTo(Stage.HANDED_OVER) <= 0;
        return presides ? committee.incomplete(election.id()) : List.of();
    }
}
