package org.huanjie.candidacy.review.own.web;

import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.own.OwnPhones;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人手机一栏的制作 — how far the telephone of a review is: none, asked for its code, proved, given up. */
@Component
class PhoneParts {

    /** What the ids of its fields begin with, among the other forms of the page. */
    static final String PREFIX = "phone-";

    private final OwnPhones phones;

    PhoneParts(OwnPhones phones) {
        this.phones = phones;
    }

    PhonePart of(Review review, String action, boolean card, Form form, Words words) {
        var point = phones.find(review);
        var state = point.map(PhoneParts::state).orElse("none");
        return new PhonePart(
                action,
                point.map(ContactPoint::mask).orElse(""),
                words.of("candidacy.phone.state." + state),
                "proved".equals(state) ? "done" : "bounced".equals(state) ? "stop" : "",
                "asked".equals(state),
                card,
                form.among(PREFIX));
    }

    private static String state(ContactPoint point) {
        return point.bounced() != null ? "bounced" : point.works() ? "proved" : "asked";
    }
}
