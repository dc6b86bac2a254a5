package org.huanjie.candidacy.review.own;

import java.util.List;
import java.util.UUID;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.Recipients;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/**
 * 被审查人的手机 — known to the messages by their review, so that a telephone goes with its papers. They are no class: their telephones were given
 * for codes, and nothing else is sent there.
 */
@Component
class ReviewedPeople implements Recipients {

    static final String OWNER = "candidacy";

    private final Reviews reviews;

    ReviewedPeople(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<RecipientClass> classes() {
        return List.of();
    }

    @Override
    public List<Recipient> of(RecipientClass wanted, DivisionCode within) {
        return List.of();
    }

    @Override
    public boolean knows(UUID person) {
        return reviews.find(person).isPresent();
    }
}
