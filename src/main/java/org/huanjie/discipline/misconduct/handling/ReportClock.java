package org.huanjie.discipline.misconduct.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.MisconductAct;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportRows.Taken;
import org.huanjie.discipline.misconduct.ReportSetting;
import org.huanjie.discipline.misconduct.ReportSettings;
import org.huanjie.discipline.misconduct.UpperOrgans;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 举报的期限 — what the clock does to reports: what is late goes up, what came yesterday is counted in the ledger, what was kept goes after its
 * term (PIPL Art. 19).
 */
@Service
public class ReportClock implements Job {

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private record Told(String toldDivision, LocalDate toldOn, int reports) {}

    private final JdbcClient sql;
    private final ReportRows rows;
    private final ReportSettings settings;
    private final UpperOrgans upper;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    ReportClock(
            JdbcClient sql,
            ReportRows rows,
            ReportSettings settings,
            UpperOrgans upper,
            TransactionOperations transactions,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.settings = settings;
        this.upper = upper;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "discipline-reports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var counties = Objects.requireNonNull(
                transactions.execute(status -> sql.sql("SELECT county FROM discipline.report_counties() AS county")
                        .query(String.class)
                        .list()));
        EachDivision.run(counties, this::go);
    }

    /** Does what is due in this county as of today; doing it twice does it once. */
    public void go(String county) {
        transactions.executeWithoutResult(status -> {
            var today = LocalDate.now(clock);
            rows.late(county, today).forEach(report -> raise(report, today));
            tell(county, today);
            forget(county, today);
        });
    }

    private void raise(Report report, LocalDate today) {
        var above = upper.of(report);
        if (above.isEmpty()
                || HandlingLine.of(report.state(), HandlingStep.ESCALATE).isEmpty()) {
            return;
        }
        var taken = rows.take(
                report,
                new Taken(HandlingStep.ESCALATE, above, upper.dueAfter(HandlingStep.ESCALATE, report), ""),
                CLOCK,
                CLOCK,
                today);
        ledger.enter(new MisconductAct.ReportHandled(
                report.about(), report.id(), HandlingStep.ESCALATE, taken.state(), CLOCK));
    }

    private void tell(String county, LocalDate today) {
        sql.sql("SELECT told_division, told_on, reports FROM discipline.tell_received(:county, :today)")
                .param("county", county)
                .param("today", today)
                .query(Told.class)
                .list()
                .forEach(told -> ledger.enter(
                        new MisconductAct.ReportsReceived(told.toldDivision(), told.toldOn(), told.reports(), CLOCK)));
    }

    private void forget(String county, LocalDate today) {
        var days = settings.get(county, ReportSetting.KEPT_DAYS);
        if (days.isEmpty()) {
            return;
        }
        int gone = sql.sql("SELECT discipline.forget_reports(:county, :before, :today)")
                .param("county", county)
                .param("before", today.minusDays(days.getAsInt()))
                .param("today", today)
                .query(Integer.class)
                .single();
        if (gone > 0) {
            ledger.enter(new MisconductAct.ReportsForgotten(county, gone, CLOCK));
        }
    }
}
