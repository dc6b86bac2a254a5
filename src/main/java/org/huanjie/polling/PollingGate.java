package org.huanjie.polling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.Election;
import org.huanjie.election.Gate;
import org.huanjie.election.Reason;
import org.huanjie.election.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 投票关口 — the vote is prepared before it is so called, begins on its day at its desks, and ends before the count begins. */
@Component
@Order(80)
class PollingGate implements Gate {

    private final ObjectProvider<Preparation>
            preparation; // asked late: candidates themselves go through the door of gates
    private final Polls polls;
    private final Clock clock;

    PollingGate(ObjectProvider<Preparation> preparation, Polls polls, Clock clock) {
        this.preparation = preparation;
        this.polls = polls;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Election election, Stage next) {
        return switch (next) {
            case VOTE_PREPARED -> preparation.getObject().missing(election);
            case POLLING -> againstOpening(election);
            case COUNTING ->
                polls.find(election.id()).map(Polls.Row::closed).orElse(false)
                        ? List.of()
                        : List.of(Reason.of("polling", "polling.refused.still-open"));
            default -> List.of();
        };
    }

    private List<Reason> againstOpening(Election election) {
        var reasons = new ArrayList<Reason>();
        if (!LocalDate.now(clock).equals(election.day())) {
            reasons.add(Reason.of("R-PL-2", "polling.refused.not-the-day", String.valueOf(election.day())));
        }
        if (!polls.find(election.id()).map(Polls.Row::opened).orElse(false)) {
            reasons.add(Reason.of("polling", "polling.refused.not-opened"));
        }
        reasons.addAll(preparation.getObject().missing(election));
        return reasons;
    }
}
