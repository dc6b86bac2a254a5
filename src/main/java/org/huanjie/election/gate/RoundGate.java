package org.huanjie.election.gate;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.rules.RoundRefusal;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 轮次关口 — a round that follows needs its day before it goes on; one that is followed goes no further, the last one does. */
@Component
@Order(15)
class RoundGate implements Gate {

    private final Elections elections;

    RoundGate(Elections elections) {
        this.elections = elections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        var reasons = new ArrayList<Reason>();
        if (election.atItsBeginning() && election.day() == null) {
            reasons.add(RoundRefusal.NO_DAY.of(LawWord.of(election.round())));
        }
        if (election.stage() == Stage.DECLARED) {
            elections
                    .following(election.id())
                    .ifPresent(round ->
                            reasons.add(RoundRefusal.FOLLOWED.of(LawWord.of(round.round()), round.sequence())));
        }
        return reasons;
    }
}
