package org.huanjie.discipline.campaign;

import java.time.Duration;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 活动照片到期 — looks once an hour at every county that has pictures, each within its own scope. */
@Component
class ActivityPhotosWatch implements Job {

    private static final int MINUTES = 60;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final ActivityPhotosGo photos;

    ActivityPhotosWatch(JdbcClient sql, TransactionOperations transactions, ActivityPhotosGo photos) {
        this.sql = sql;
        this.transactions = transactions;
        this.photos = photos;
    }

    @Override
    public String name() {
        return "activity-photos";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(MINUTES);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status -> sql.sql("SELECT discipline.photo_counties()")
                .query(String.class)
                .list());
        EachDivision.run(counties, photos::eraseDue);
    }
}
