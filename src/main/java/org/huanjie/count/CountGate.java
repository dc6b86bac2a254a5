package org.huanjie.count;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Gate;
import org.huanjie.election.Reason;
import org.huanjie.election.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 计票关口 — a result is declared only from a closed count. A supervisory committee may be chosen without ballots (§3). */
@Component
@Order(90)
class CountGate implements Gate {

    private final Sittings sittings;

    CountGate(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public List<Reason> against(Election election, Stage next) {
        return next == Stage.DECLARED && !counted(election, sittings.of(election.id()))
                ? List.of(Reason.of("count", "count.refused.not-closed"))
                : List.of();
    }

    private static boolean counted(Election election, Optional<Sitting> sitting) {
        return sitting.map(Sitting::closed).orElse(election.body() == Body.SUPERVISORY_COMMITTEE);
    }
}
