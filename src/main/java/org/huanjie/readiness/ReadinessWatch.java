package org.huanjie.readiness;

import java.time.Duration;
import org.huanjie.readiness.assessment.TermWatch;
import org.huanjie.readiness.evidence.EvidenceFiles;
import org.huanjie.readiness.survey.Surveys;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 期限的钟点 — looks at every county with assessments, each within its own scope. */
@Component
class ReadinessWatch implements Job {

    private static final int MINUTES = 10;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final TermWatch watch;
    private final EvidenceFiles files;
    private final Surveys surveys;

    ReadinessWatch(
            JdbcClient sql, TransactionOperations transactions, TermWatch watch, EvidenceFiles files, Surveys surveys) {
        this.surveys = surveys;
        this.files = files;
        this.sql = sql;
        this.transactions = transactions;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "readiness-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(MINUTES);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT readiness.counties()").query(String.class).list());
        EachDivision.run(counties, county -> {
            watch.look(county);
            files.eraseDue(county);
            surveys.closeDue(county);
        });
    }
}
