package org.huanjie.polling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Desks;
import org.huanjie.polling.desk.Electors;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 投票关口 — the vote is prepared before it is so called, begins on its day with a complete opening record, and ends with as many marks as
 * ballots before the count begins; its papers are signed before they are filed, and received before they are archived.
 */
@Component
@Order(80)
class PollingGate implements Gate {

    private final ObjectProvider<Preparation>
            preparation; // asked late: candidates themselves go through the door of gates
    private final ObjectProvider<Recusal> recusal;
    private final ObjectProvider<Opening> opening;
    private final ObjectProvider<HandOver> handOver;
    private final Polls polls;
    private final Desks desks;
    private final Electors electors;
    private final Clock clock;

    PollingGate(
            ObjectProvider<Preparation> preparation,
            ObjectProvider<Recusal> recusal,
            ObjectProvider<Opening> opening,
            ObjectProvider<HandOver> handOver,
            Polls polls,
            Desks desks,
            Electors electors,
            Clock clock) {
        this.preparation = preparation;
        this.recusal = recusal;
        this.opening = opening;
        this.handOver = handOver;
        this.polls = polls;
        this.desks = desks;
        this.electors = electors;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Election election, Stage next) {
        return switch (next) {
            case VOTE_PREPARED -> preparation.getObject().missing(election);
            case POLLING -> againstOpening(election);
            case COUNTING -> againstClosing(election);
            case FILED -> opening.getObject().unsignedCount(election.id());
            case ARCHIVED -> handOver.getObject().againstArchiving(election);
            default -> List.of();
        };
    }

    private List<Reason> againstOpening(Election election) {
        var reasons = new ArrayList<Reason>();
        if (!LocalDate.now(clock).equals(election.day())) {
            var otherDay = election.followsAnother() ? PollingRefusal.NOT_THE_ROUND_DAY : PollingRefusal.NOT_THE_DAY;
            reasons.add(otherDay.of(String.valueOf(election.day())));
        }
        if (!polls.find(election.id()).map(Polls.Row::opened).orElse(false)) {
            reasons.add(PollingRefusal.NOT_OPENED.of());
        }
        reasons.addAll(preparation.getObject().missing(election));
        reasons.addAll(opening.getObject().missing(election));
        return reasons;
    }

    private List<Reason> againstClosing(Election election) {
        var reasons = new ArrayList<Reason>();
        if (!polls.find(election.id()).map(Polls.Row::closed).orElse(false)) {
            reasons.add(PollingRefusal.STILL_OPEN.of());
        }
        int issued = desks.of(election.id()).stream().mapToInt(Desk::issued).sum();
        int marked = electors.marked(election.id());
        if (issued != marked) {
            reasons.add(PollingRefusal.MARKS_DIFFER.of(issued, marked));
        }
        reasons.addAll(recusal.getObject().against(election));
        return reasons;
    }
}
