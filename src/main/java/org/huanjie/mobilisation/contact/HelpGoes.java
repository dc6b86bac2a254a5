package org.huanjie.mobilisation.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 帮助事项清除 — what was heard of anybody's health or need of help goes thirty days after the result, by the clock. */
@Service
public class HelpGoes implements Job {

    private static final String CLOCK = "clock";

    private record Gone(String village, long gone) {}

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    HelpGoes(JdbcClient sql, TransactionOperations transactions, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "help-goes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT mobilisation.help_counties()").query(String.class).list());
        EachDivision.run(counties, this::go);
    }

    /** Takes away what is due in this county as of today; doing it twice does it once. */
    public void go(String county) {
        Scope.of(county)
                .run(() -> transactions.executeWithoutResult(status -> sql.sql(
                                "SELECT village, gone FROM mobilisation.forget_help(:today, :days)")
                        .param("today", LocalDate.now(clock))
                        .param("days", DataTerm.HELP.number())
                        .query(Gone.class)
                        .list()
                        .forEach(one -> ledger.enter(new ContactAct.HelpForgotten(one.village(), one.gone(), CLOCK)))));
    }
}
