package org.huanjie.candidacy.review.web;

import java.util.Set;
import java.util.UUID;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 联审之处 — the review and the finding that an address names; one of another village is none. */
@Component
class ReviewPlaces {
    private final Reviews reviews;

    ReviewPlaces(Reviews reviews) {
        this.reviews = reviews;
    }

    Review review(String village, UUID id) {
        return reviews.find(id).filter(review -> review.village().equals(village)).orElseThrow(NoSuchPage::new);
    }

    /** Where the signature under this can be seen; empty where nobody signed. */
    static String signature(Review review, UUID under, Set<UUID> signed) {
        return signed.contains(under) ? path(review) + "/signatures/" + under : "";
    }

    static String path(Review review) {
        return "/villages/" + review.village() + "/reviews/" + review.id();
    }
}
