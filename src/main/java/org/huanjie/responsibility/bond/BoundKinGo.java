package org.huanjie.responsibility.bond;

import java.time.LocalDate;
import org.huanjie.candidacy.review.GoesWithReviews;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 责任人亲属声明清除 — who of those responsible is near a villager that stood goes with the days of that villager's election (PIPL Art. 19). */
@Component
class BoundKinGo implements GoesWithReviews {

    private record Gone(String village, long gone) {}

    /** 亲属声明清除 — how many went of a village; not whose. */
    private record KinForgotten(String village, long answers, String by) implements Act {
        @Override
        public String kind() {
            return "responsibility.kin-forgotten";
        }
    }

    private final JdbcClient sql;
    private final Ledger ledger;

    BoundKinGo(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public void forget(LocalDate today, int days, String by) {
        sql.sql("SELECT village, gone FROM responsibility.forget_kin(:today, :days)")
                .param("today", today)
                .param("days", days)
                .query(Gone.class)
                .list()
                .forEach(gone -> ledger.enter(new KinForgotten(gone.village(), gone.gone(), by)));
    }
}
