package org.huanjie.election.gate;

import java.util.List;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 选举办法关口 — no villagers' election goes on, and no branch meets to elect, before its election rules are passed (S05). */
@Component
@Order(30)
class RulesGate implements Gate {

    private final Rules rules;

    RulesGate(Rules rules) {
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        boolean guarded = next == Stage.RULES_PASSED || (election.body() == Body.PARTY_BRANCH && next == Stage.MEETING);
        return guarded ? rules.unpassed(election) : List.of();
    }
}
