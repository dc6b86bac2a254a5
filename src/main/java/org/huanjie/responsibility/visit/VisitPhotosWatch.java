package org.huanjie.responsibility.visit;

import java.time.Duration;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 照片到期 — looks once an hour at every county that has pictures, each within its own scope. */
@Component
class VisitPhotosWatch implements Job {

    private static final int MINUTES = 60;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final VisitPhotos photos;

    VisitPhotosWatch(JdbcClient sql, TransactionOperations transactions, VisitPhotos photos) {
        this.sql = sql;
        this.transactions = transactions;
        this.photos = photos;
    }

    @Override
    public String name() {
        return "visit-photos";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(MINUTES);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status -> sql.sql("SELECT responsibility.photo_counties()")
                .query(String.class)
                .list());
        EachDivision.run(counties, photos::eraseDue);
    }
}
