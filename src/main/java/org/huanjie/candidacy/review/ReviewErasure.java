package org.huanjie.candidacy.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 材料清除 — the papers of a review go when the county's days after the result are over: yes or no, the codes of what was found and a mark
 * of the whole are left (docs/rules.md, safeguards; PIPL Art. 19). With them goes who was said to be near whom.
 */
@Service
@Transactional
public class ReviewErasure {

    private record Gone(String village, ElectionId election, long gone) {}

    /** 联审材料清除 — how many reviews of an election went; not whose. */
    private record ReviewsForgotten(String village, ElectionId election, long reviews, String by) implements Act {
        @Override
        public String kind() {
            return "candidacy.reviews-forgotten";
        }
    }

    /** 亲属声明清除 — how many pairs of an election went; not whose. */
    private record KinshipForgotten(String village, ElectionId election, long pairs, String by) implements Act {
        @Override
        public String kind() {
            return "candidacy.kinship-forgotten";
        }
    }

    private final JdbcClient sql;
    private final ReviewSettings settings;
    private final List<GoesWithReviews> others;
    private final Ledger ledger;
    private final Clock clock;

    ReviewErasure(
            JdbcClient sql, ReviewSettings settings, List<GoesWithReviews> others, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.others = List.copyOf(others);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The counties in which anything of a review is kept. */
    public List<String> counties() {
        return sql.sql("SELECT candidacy.review_counties()").query(String.class).list();
    }

    /** Erases what is due in this county as of today; doing it twice does it once. */
    public void go(String county, String by) {
        var today = LocalDate.now(clock);
        int days = settings.get(county, ReviewSetting.KEPT_DAYS);
        gone("SELECT village, election, gone FROM candidacy.forget_reviews(:today, :days)", today, days)
                .forEach(gone -> ledger.enter(new ReviewsForgotten(gone.village(), gone.election(), gone.gone(), by)));
        gone("SELECT village, election, gone FROM candidacy.forget_kinship(:today, :days)", today, days)
                .forEach(gone -> ledger.enter(new KinshipForgotten(gone.village(), gone.election(), gone.gone(), by)));
        others.forEach(each -> each.forget(today, days, by));
    }

    private List<Gone> gone(String question, LocalDate today, int days) {
        return sql.sql(question)
                .param("today", today)
                .param("days", days)
                .query(Gone.class)
                .list();
    }
}
