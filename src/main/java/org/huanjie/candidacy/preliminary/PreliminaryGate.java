package org.huanjie.candidacy.preliminary;

import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 预选关口 — no list is published that has more people than the rules allow, before representatives chose among them (R-NM-12). */
@Component
@Order(61)
class PreliminaryGate implements Gate {

    private final ObjectProvider<Preliminaries> preliminaries; // they read the list, which is published through the door that asks the gates

    PreliminaryGate(ObjectProvider<Preliminaries> preliminaries) {
        this.preliminaries = preliminaries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.VILLAGERS_COMMITTEE
                || next != Stage.CANDIDATES_PUBLISHED
                || election.followsAnother()) {
            return List.of();
        }
        return preliminaries.getObject().of(election).stream()
                .filter(Preliminaries.OfPost::due)
                .map(one -> PreliminaryRefusal.DUE.of(
                        one.post(), one.nominees().size(), one.places()))
                .toList();
    }
}
