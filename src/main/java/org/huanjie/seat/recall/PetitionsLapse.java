package org.huanjie.seat.recall;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.ledger.Ledger;
import org.huanjie.seat.ending.SeatAct;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 罢免要求到期清理 — lets a petition fall by the clock that nobody carried on in time, or whose member sits no more, so that nobody keeps who asked for
 * a recall that never came. No law sets the days; whoever still wants it collects anew.
 */
@Service
public class PetitionsLapse implements Job {

    private static final String CLOCK = "clock";

    private final PetitionRows rows;
    private final MemberSeats seats;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    PetitionsLapse(
            PetitionRows rows, MemberSeats seats, TransactionOperations transactions, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The day on which this petition falls at the latest, if it is not admitted before. */
    public static LocalDate on(Petition petition) {
        return petition.filed().plusDays(DataTerm.PETITION.number());
    }

    @Override
    public String name() {
        return "petitions-lapse";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        EachDivision.run(transactions.execute(status -> rows.villages()), this::lapse);
    }

    /** Lets fall what is due in this village as of today; doing it twice does it once. */
    public void lapse(String village) {
        Scope.of(village).run(() -> transactions.executeWithoutResult(status -> {
            rows.hold(village);
            rows.of(village).stream().filter(this::due).forEach(this::lapse);
        }));
    }

    private boolean due(Petition one) {
        return one.open()
                && (!on(one).isAfter(LocalDate.now(clock))
                        || seats.sitting(one.village(), one.member().tenure()).isEmpty());
    }

    private void lapse(Petition one) {
        rows.end(one.id(), new Petition.End(LocalDate.now(clock), true));
        ledger.enter(new SeatAct.PetitionLapsed(one.village(), one.member().name(), CLOCK));
    }
}
