package org.huanjie.candidacy.review;

import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;

/** 陈述来处 — from where a person's own words came: their own page, or an office that received them. */
public sealed interface Heard {

    /** As it is stored. */
    String channel();

    /** Whom the ledger names. */
    String by();

    /** Whether words about this review may come from there; who opened their own page has shown whose it is. */
    boolean mayReceive(Review review);

    /** 本人页 — the ledger names nobody. */
    record OwnPage() implements Heard {
        @Override
        public String channel() {
            return "OWN_PAGE";
        }

        @Override
        public String by() {
            return "own-page";
        }

        @Override
        public boolean mayReceive(Review review) {
            return true;
        }
    }

    /** 办公室 — a level of the review, or whoever presides over the nomination. */
    record Office(SignedIn who) implements Heard {
        @Override
        public String channel() {
            return "OFFICE";
        }

        @Override
        public String by() {
            return who.signInName();
        }

        @Override
        public boolean mayReceive(Review review) {
            return (Permission.REVIEW.isOf(who) || Permission.PRESIDE.isOf(who)) && who.covers(review.village());
        }
    }
}
