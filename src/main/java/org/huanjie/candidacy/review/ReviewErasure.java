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
 * of the whole are left (docs/rules.md, safeguards; PIPL Art. 19).
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

    private final JdbcClient sql;
    private final ReviewSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    ReviewErasure(JdbcClient sql, ReviewSettings settings, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The counties in which anything of a review is kept. */
    public List<String> counties() {
        return sql.sql("SELECT candidacy.review_counties()").query(String.class).list();
    }

    /** Erases what is due in this county as of today; doing it twice does it once. */
    public void go(String county, String by) {
        sql.sql("SELECT village, election, gone FROM candidacy.forget_reviews(:today, :days)")
                .param("today", LocalDate.now(clock))
                .param("days", settings.get(county, ReviewSetting.KEPT_DAYS))
                .query(Gone.class)
                .list()
                .forEach(gone -> ledger.enter(new ReviewsForgotten(gone.village(), gone.election(), gone.gone(), by)));
    }
}
