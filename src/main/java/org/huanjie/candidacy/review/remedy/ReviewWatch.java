package org.huanjie.candidacy.review.remedy;

import java.time.Duration;
import org.huanjie.candidacy.review.ReviewErasure;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Service;

/** 联审看护 — by the clock, whoever presses nothing: what an office let pass takes its course, and papers whose time is over go. */
@Service
public class ReviewWatch implements Job {

    private final ReviewClock clock;
    private final ReviewErasure erasure;

    ReviewWatch(ReviewClock clock, ReviewErasure erasure) {
        this.clock = clock;
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "review-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        EachDivision.run(erasure.counties(), this::go);
    }

    /** Looks after the reviews of one county as of today; doing it twice does it once. */
    public void go(String county) {
        Scope.of(county).run(() -> {
            clock.lookWithin(county);
            erasure.go(county, Conclusions.CLOCK);
        });
    }
}
