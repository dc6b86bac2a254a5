package org.huanjie.candidacy.review.opinion;

import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审结 — a review ends by itself with the last level that hands in, with the last difference settled, or when its day is over. */
@Service
@Transactional
public class Conclusions {

    /** Who the ledger names where nobody pressed anything. */
    public static final String CLOCK = "clock";

    private final Reviews reviews;
    private final Opinions opinions;
    private final Settlements settlements;

    Conclusions(Reviews reviews, Opinions opinions, Settlements settlements) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.settlements = settlements;
    }

    /** Hands in a level's answer. */
    public Verdict<Nothing> submit(Review review, SignedIn by) {
        var held = reviews.hold(review.id());
        var verdict = opinions.submit(held, by);
        if (verdict instanceof Verdict.Done) {
            end(held, by.signInName());
        }
        return verdict;
    }

    /** A third settles one difference. */
    public Verdict<Nothing> settle(
            Review review, CriterionId criterion, boolean found, String reasons, SignedIn by) {
        var held = reviews.hold(review.id());
        var verdict = settlements.settle(held, criterion, found, reasons, by);
        if (verdict instanceof Verdict.Done) {
            end(held, by.signInName());
        }
        return verdict;
    }

    /** Ends what is due, as of today; doing it twice does it once. */
    public void byClock(Review review) {
        end(reviews.hold(review.id()), CLOCK);
    }

    private void end(Review review, String by) {
        if (settlements.againstConcluding(review).isEmpty()) {
            reviews.conclude(review, by);
        }
    }
}
