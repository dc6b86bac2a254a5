package org.huanjie.mobilisation.ride;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 接送的期限 — what the clock does about rides: a plan the evening before, and what was kept goes 30 days after the vote (PIPL Art. 19). */
@Service
public class RideClock implements Job {

    private static final int KEPT_DAYS = 30;
    private static final int EVENING = 18;

    private final JdbcClient sql;
    private final RidePlans plans;
    private final Elections elections;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    RideClock(
            JdbcClient sql,
            RidePlans plans,
            Elections elections,
            TransactionOperations transactions,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.elections = elections;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mobilisation-rides";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        var counties = Objects.requireNonNull(
                transactions.execute(status -> sql.sql("SELECT county FROM mobilisation.ride_counties() AS county")
                        .query(String.class)
                        .list()));
        EachDivision.run(counties, this::go);
    }

    /** Does what is due in this county as of now; doing it twice does it once. */
    public void go(String county) {
        transactions.executeWithoutResult(status -> {
            var now = LocalDateTime.now(clock);
            if (now.getHour() >= EVENING) {
                plan(county, now.toLocalDate().plusDays(1));
            }
            forget(county, now.toLocalDate());
        });
    }

    private void plan(String county, LocalDate day) {
        elections.within(county, Body.VILLAGERS_COMMITTEE).stream()
                .filter(election -> day.equals(election.day()))
                .forEach(plans::planByTheClock);
    }

    private void forget(String county, LocalDate today) {
        int gone = sql.sql("SELECT mobilisation.forget_rides(:county, :before)")
                .param("county", county)
                .param("before", today.minusDays(KEPT_DAYS))
                .query(Integer.class)
                .single();
        if (gone > 0) {
            ledger.enter(new RideAct.Forgotten(county, gone, RidePlans.CLOCK));
        }
    }
}
