package org.huanjie.responsibility.visit;

import java.util.concurrent.TimeUnit;
import org.huanjie.store.scope.Scope;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** 照片到期 — looks once an hour at every county that has pictures, each within its own scope. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class VisitPhotosWatch {

    private static final int MINUTES = 60;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final VisitPhotos photos;

    VisitPhotosWatch(JdbcClient sql, TransactionOperations transactions, VisitPhotos photos) {
        this.sql = sql;
        this.transactions = transactions;
        this.photos = photos;
    }

    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void everyCounty() {
        var counties = transactions.execute(status -> sql.sql("SELECT responsibility.photo_counties()")
                .query(String.class)
                .list());
        counties.forEach(county -> Scope.of(county).run(() -> photos.eraseDue(county)));
    }
}
