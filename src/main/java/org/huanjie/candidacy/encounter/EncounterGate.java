package org.huanjie.candidacy.encounter;

import java.util.List;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 见面会关口 — a first vote is prepared once everybody who stands was at a meeting with villagers, or was asked to and stayed away (R-NM-8). */
@Component
@Order(65)
class EncounterGate implements Gate {

    private final EncounterRows rows;
    private final ObjectProvider<Candidates> candidates; // the list is published through the door that asks the gates

    EncounterGate(EncounterRows rows, ObjectProvider<Candidates> candidates) {
        this.rows = rows;
        this.candidates = candidates;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.VILLAGERS_COMMITTEE || next != Stage.VOTE_PREPARED || election.followsAnother()) {
            return List.of();
        }
        var notMet = EncounterCheck.notMet(rows.of(election), candidates.getObject().standing(election.id()));
        return notMet.isEmpty() ? List.of() : List.of(EncounterRefusal.NOT_MET.of(notMet));
    }
}
