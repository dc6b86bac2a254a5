package org.huanjie.candidacy.review.opinion;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 意见行为 — that a level is in and that a difference was settled; neither says what about whom. */
sealed interface OpinionAct extends Act {

    /** One level has answered everything that is asked. */
    record Submitted(String village, UUID review, String side, String by) implements OpinionAct {
        @Override
        public String kind() {
            return "candidacy.opinion-submitted";
        }
    }

    /** A third settled what the levels differed on. */
    record Settled(String village, UUID review, String by) implements OpinionAct {
        @Override
        public String kind() {
            return "candidacy.difference-settled";
        }
    }
}
