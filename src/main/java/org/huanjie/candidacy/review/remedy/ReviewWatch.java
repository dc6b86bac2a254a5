package org.huanjie.candidacy.review.remedy;

import java.util.concurrent.TimeUnit;
import org.huanjie.candidacy.review.ReviewErasure;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.store.scope.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** 联审看护 — by the clock, whoever presses nothing: what an office let pass takes its course, and papers whose time is over go. */
@Service
public class ReviewWatch {

    private final ReviewClock clock;
    private final ReviewErasure erasure;

    ReviewWatch(ReviewClock clock, ReviewErasure erasure) {
        this.clock = clock;
        this.erasure = erasure;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void everyCounty() {
        erasure.counties().forEach(this::go);
    }

    /** Looks after the reviews of one county as of today; doing it twice does it once. */
    public void go(String county) {
        Scope.of(county).run(() -> {
            clock.lookWithin(county);
            erasure.go(county, Conclusions.CLOCK);
        });
    }
}
