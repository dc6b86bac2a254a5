package org.huanjie.readiness;

import java.util.concurrent.TimeUnit;
import org.huanjie.readiness.assessment.TermWatch;
import org.huanjie.readiness.evidence.EvidenceFiles;
import org.huanjie.readiness.survey.Surveys;
import org.huanjie.store.scope.Scope;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** 期限的钟点 — looks at every county with assessments, each within its own scope; two nodes doing so do it once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WatchConfiguration {

    private static final int MINUTES = 10;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final TermWatch watch;
    private final EvidenceFiles files;
    private final Surveys surveys;

    WatchConfiguration(
            JdbcClient sql, TransactionOperations transactions, TermWatch watch, EvidenceFiles files, Surveys surveys) {
        this.surveys = surveys;
        this.files = files;
        this.sql = sql;
        this.transactions = transactions;
        this.watch = watch;
    }

    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void everyCounty() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT readiness.counties()").query(String.class).list());
        counties.forEach(county -> Scope.of(county).run(() -> {
            watch.look(county);
            files.eraseDue(county);
            surveys.closeDue(county);
        }));
    }
}
